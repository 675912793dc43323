using System.Text.Encodings.Web;
using EGovCms.Theming.Shapes;
using EGovCms.Theming.Templates;
using Fluid;

namespace EGovCms.Theming.Liquid;

/// <summary>A template's context: the render it belongs to, and where in which template it stands.</summary>
internal sealed class LiquidContext : TemplateContext
{
    public LiquidContext(RenderSession session)
        : base(session.Globals, session.Engine.Options)
    {
        Session = session;
        CultureInfo = session.Culture;
        TimeZone = session.TimeZone;
        Now = session.LocalNow;
    }

    public RenderSession Session { get; }

    /// <summary>The template under way, null before the first.</summary>
    public Template? Template { get; private set; }

    /// <summary>Line of the statement that was begun last.</summary>
    public int Line { get; private set; }

    public void At(int line)
    {
        Line = line;
        Session.Step();
    }

    /// <summary>Renders a template in a child scope in which <c>Model</c> is the shape.</summary>
    public async ValueTask RenderAsync(Template template, Shape? model, TextWriter writer, TextEncoder? encoder = null)
    {
        var (outer, outerLine) = (Template, Line);
        EnterChildScope();
        try
        {
            (Template, Line) = (template, 1);
            Session.Enter();
            if (model is not null)
                SetValue("Model", Fluid.Values.FluidValue.Create(model, Options));
            await template.Body.RenderAsync(writer, encoder ?? Session.Engine.Encoder, this);
        }
        catch (Exception fault) when (fault is not (TemplateException or OperationCanceledException))
        {
            throw new TemplateException(template.Name, template.Origin, Line, Reason(fault), fault);
        }
        finally
        {
            ReleaseScope();
            Session.Leave();
            (Template, Line) = (outer, outerLine);
        }
    }

    /// <summary>Fluid stops loops without a statement inside by words that would send an editor the wrong way.</summary>
    private string Reason(Exception fault) =>
        fault is InvalidOperationException && fault.Message.StartsWith("The maximum level of recursion", StringComparison.Ordinal)
            ? $"More than {Session.Engine.Limits.MaxSteps} steps, or blocks too deep inside each other. Look for a loop that is not limited."
            : fault.Message;
}
