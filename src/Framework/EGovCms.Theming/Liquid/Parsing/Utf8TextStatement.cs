using System.Text;
using System.Text.Encodings.Web;
using EGovCms.Theming.Output;
using Fluid;
using Fluid.Ast;

namespace EGovCms.Theming.Liquid.Parsing;

/// <summary>Static text, encoded once.</summary>
internal sealed class Utf8TextStatement(string text) : Statement
{
    private readonly byte[] _utf8 = Encoding.UTF8.GetBytes(text);

    public override ValueTask<Completion> WriteToAsync(TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        context.IncrementSteps();
        if (writer is Utf8HtmlWriter utf8)
            utf8.WriteUtf8(_utf8);
        else
            writer.Write(text);
        return Normal();
    }

    protected override Statement Accept(AstVisitor visitor) => this;
}
