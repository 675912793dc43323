using System.Text.Encodings.Web;
using EGovCms.Theming.Pages;
using Fluid;

namespace EGovCms.Theming.Liquid.Tags;

/// <summary>What a layout that asks for <c>{% resources type: "Meta" %}</c> does not write itself: meta elements, canonical address, languages.</summary>
internal static class HeadMeta
{
    private static readonly string[] Spaces = ["og", "fb", "article"];

    public static void Write(TextWriter writer, TemplateContext context)
    {
        var (page, encoder) = (context.Page(), context.Session().Engine.Encoder);
        foreach (var (name, content) in page.Meta)
            Element(writer, encoder, "meta", (Spaces.Contains(name.Split(':')[0]) ? "property" : "name", name), ("content", content));
        if (CanonicalUrl.Of(page, context) is { Length: > 0 } canonical)
            Element(writer, encoder, "link", ("rel", "canonical"), ("href", canonical));
        foreach (var alternate in context.HttpContext() is { } http ? PageAlternate.Announced(http, page.Alternates) : [])
            Element(writer, encoder, "link", ("rel", "alternate"), ("hreflang", alternate.Culture), ("href", alternate.Url));
    }

    private static void Element(TextWriter writer, HtmlEncoder encoder, string element, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        writer.Write('<');
        writer.Write(element);
        foreach (var (name, value) in attributes)
        {
            writer.Write($" {name}=\"");
            encoder.Encode(writer, value);
            writer.Write('"');
        }

        writer.Write(">\n");
    }
}
