using System.Text.Encodings.Web;
using EGovCms.Theming.Templates;
using Fluid;
using Fluid.Ast;

namespace EGovCms.Theming.Liquid.Tags;

/// <summary>
/// <c>form</c>, <c>helper</c> and <c>block</c>: what templates of Orchard Core call tag helpers by. A helper that is a shape here is rendered as
/// one, any other as the element of its name.
/// </summary>
internal sealed class ElementTags : ILiquidExtension
{
    private static readonly string[] Void = ["area", "br", "col", "hr", "img", "input", "source", "track", "wbr"];

    /// <summary>Arguments that lead to a controller or bind a model of MVC, which is not here.</summary>
    private static readonly string[] Unused = ["controller", "area", "for", "asp_for", "validation_for", "validation_summary", "antiforgery"];

    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Tag("form", "{% form action: \"~/letters\", method: \"post\" %}…{% endform %}", "A form; one that posts holds the antiforgery token, and its page is never kept."),
        LiquidEntry.Tag("helper", "{% helper \"menu\", alias: \"main-menu\" %}", "A shape by its name, else an element without content: `{% helper \"input\", for: \"Email\", class: \"x\" %}`."),
        LiquidEntry.Tag("block", "{% block \"section\", class: \"x\" %}…{% endblock %}", "An element with content."),
    ];

    public void Configure(TemplateOptions options)
    {
    }

    public void Configure(FluidParser parser)
    {
        parser.RegisterBlock("form", static (arguments, content, writer, encoder, context) => WriteAsync("form", arguments, content, writer, encoder, context));
        parser.RegisterBlock("block", static (arguments, content, writer, encoder, context) => WriteAsync(NameOf(arguments), arguments, content, writer, encoder, context));
        parser.RegisterTag("helper", static (arguments, writer, encoder, context) =>
        {
            var name = NameOf(arguments);
            if (context.Session().Engine.FillerOf(name) is not null || context.Session().Templates.Find(TemplateNames.FromAlternate(name)) is not null)
                return context.RenderShapeAsync(ShapeArguments.Create(name, arguments), writer);
            return WriteAsync(name, arguments, [], writer, encoder, context);
        });
    }

    private static async ValueTask WriteAsync(
        string element, FilterArguments arguments, IReadOnlyList<Statement> content, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        if (element.Length == 0 || !element.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-'))
            throw new ArgumentException($"'{element}' is no element's name.");
        writer.Write('<');
        writer.Write(element);
        foreach (var name in arguments.Names.Where(name => !Unused.Contains(name) && !name.StartsWith("route_", StringComparison.Ordinal)))
        {
            var value = arguments[name].ToStringValue();
            Attribute(name.Replace('_', '-'), name is "href" or "action" or "src" ? context.Href(value) : value, writer, encoder);
        }

        // What is bound to a member of a model keeps its name at least.
        if (element is "input" or "textarea" or "select" && arguments.HasNamed("for") && !arguments.HasNamed("name"))
            Attribute("name", arguments["for"].ToStringValue(), writer, encoder);
        writer.Write('>');
        if (Void.Contains(element))
            return;
        if (element == "form" && arguments["method"].ToStringValue().Equals("post", StringComparison.OrdinalIgnoreCase))
            AntiforgeryField.Write(writer, encoder, context);
        await content.RenderAsync(writer, encoder, context);
        writer.Write("</");
        writer.Write(element);
        writer.Write('>');
    }

    private static void Attribute(string name, string value, TextWriter writer, TextEncoder encoder)
    {
        writer.Write($" {encoder.Encode(name)}=\"");
        encoder.Encode(writer, value);
        writer.Write('"');
    }

    private static string NameOf(FilterArguments arguments) => arguments.At(0).ToStringValue();
}
