using System.Text.Encodings.Web;
using EGovCms.Theming.Output;
using Fluid;
using Fluid.Ast;
using Fluid.Values;

namespace EGovCms.Theming.Liquid.Tags;

/// <summary><c>render_body</c>, <c>render_section</c>, <c>zone</c>, <c>shape</c>.</summary>
internal sealed class BodyTags : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Tag("render_body", "{% render_body %}", "In a layout: the page's body."),
        LiquidEntry.Tag("render_section", "{% render_section \"Aside\", required: false %}", "In a layout: what a zone was filled with."),
        LiquidEntry.Tag("zone", "{% zone \"Aside\" %}…{% endzone %}", "Adds to a zone."),
        LiquidEntry.Tag("shape", "{% shape \"Pager\", pager: Model.Pager, alternate: \"Pager-News\" %}", "Renders a new shape; named arguments are its properties."),
    ];

    public void Configure(TemplateOptions options)
    {
    }

    public void Configure(FluidParser parser)
    {
        parser.RegisterEmptyTag("render_body", static (writer, _, context) =>
        {
            if (context.Page().Body is { } body)
                Copy(body, writer);
            // The body stands in the zone "Content": what else is put there comes after it.
            if (context.Page().Zone("Content") is { } further)
                Copy(further, writer);
            return new(Completion.Normal);
        });
        parser.RegisterTag("render_section", static (arguments, writer, _, context) =>
        {
            RenderSection(arguments, writer, context);
            return default;
        });
        parser.RegisterBlock("zone", FillZoneAsync);
        parser.RegisterTag("shape", static (arguments, writer, _, context) =>
            context.RenderShapeAsync(ShapeArguments.Create(arguments.At(0).ToStringValue(), arguments), writer));
    }

    private static void RenderSection(FilterArguments arguments, TextWriter writer, TemplateContext context)
    {
        var name = NameOf(arguments);
        if (context.Page().Zone(name) is { } zone)
            Copy(zone, writer);
        else if (arguments["required"] is BooleanValue required && required.ToBooleanValue())
            throw new InvalidOperationException($"The section '{name}' is required, and no template filled it: {{% zone \"{name}\" %}}…{{% endzone %}}.");
    }

    private static async ValueTask FillZoneAsync(
        FilterArguments arguments, IReadOnlyList<Statement> content, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var zone = context.Page().OpenZone(NameOf(arguments), context.Session().Engine.Limits.MaxOutputBytes);
        await content.RenderAsync(zone, encoder, context);
    }

    private static string NameOf(FilterArguments arguments) => (arguments.At(0) is { } first && !first.IsNil() ? first : arguments["name"]).ToStringValue();

    private static void Copy(Utf8HtmlWriter from, TextWriter to)
    {
        if (to is Utf8HtmlWriter utf8)
            utf8.WriteUtf8(from.WrittenSpan);
        else
            to.Write(from.ToString());
    }
}
