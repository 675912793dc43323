using System.Text.Encodings.Web;
using Fluid;
using Fluid.Ast;

namespace EGovCms.Theming.Liquid.Parsing;

/// <summary>Tells the context the line of the statement about to run, and lets it check the limits.</summary>
internal sealed class PositionedStatement(Statement inner, int line) : Statement
{
    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        if (context is LiquidContext liquid)
            liquid.At(line);
        return inner.WriteToAsync(writer, encoder, context);
    }

    protected override Statement Accept(AstVisitor visitor) => this;
}
