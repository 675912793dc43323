using System.Text;
using System.Text.Encodings.Web;
using EGovCms.Tenancy.Security;
using EGovCms.Theming.Liquid.Filters;
using EGovCms.Theming.Pages;
using Fluid;
using Fluid.Values;

namespace EGovCms.Theming.Liquid.Tags;

/// <summary>
/// <c>render_title_segments</c>, and <c>style</c>, <c>script</c>, <c>link</c>, which <c>resources</c> writes where the layout
/// wants them, each once.
/// </summary>
internal sealed class HeadTags : ILiquidExtension
{
    public IEnumerable<LiquidEntry> Describe() =>
    [
        LiquidEntry.Tag("render_title_segments", "{% render_title_segments Site.SiteName, position: \"after\", separator: \" - \" %}", "The page's title, with a segment added."),
        LiquidEntry.Tag("page_title", "{% page_title Site.SiteName, position: \"after\" %}", "`render_title_segments` by the name that older templates use."),
        LiquidEntry.Tag("meta", "{% meta name: \"description\", content: \"x\" %}", "Adds a meta element to the page."),
        LiquidEntry.Tag("style", "{% style src: \"css/page.css\" %}", "Asks for a style sheet, once for the page. One that has a name alone, of Orchard Core's resources, is left out."),
        LiquidEntry.Tag("script", "{% script src: \"js/page.js\", at: \"Foot\" %}", "Asks for a script; `at: \"Head\"` for early."),
        LiquidEntry.Tag("link", "{% link rel: \"icon\", href: \"icon.svg\" %}", "Asks for a link in the head."),
        LiquidEntry.Tag("resources", "{% resources type: \"Head\" %}", "In a layout: what was asked for: `Meta`, `Head`, `Stylesheet`, `HeadLink`, `HeadScript`, `Foot`."),
    ];

    public void Configure(TemplateOptions options)
    {
    }

    public void Configure(FluidParser parser)
    {
        parser.RegisterTag("render_title_segments", WriteTitle);
        parser.RegisterTag("page_title", WriteTitle);
        parser.RegisterTag("meta", static (arguments, _, _, context) =>
        {
            var name = arguments["name"].IsNil() ? arguments["property"] : arguments["name"];
            if (!name.IsNil())
                context.Page().Meta.Add(new(name.ToStringValue(), arguments["content"].ToStringValue()));
            return default;
        });
        parser.RegisterTag("style", static (arguments, _, _, context) => Add(context, ResourcePlace.Head, "style", arguments));
        parser.RegisterTag("link", static (arguments, _, _, context) => Add(context, ResourcePlace.Head, "link", arguments));
        parser.RegisterTag("script", static (arguments, _, _, context) =>
            Add(context, arguments["at"].ToStringValue() == "Head" ? ResourcePlace.HeadScript : ResourcePlace.Foot, "script", arguments));
        parser.RegisterTag("resources", static (arguments, writer, _, context) =>
        {
            var type = arguments["type"].IsNil() ? arguments.At(0) : arguments["type"];
            Write(type.ToStringValue(), writer, context);
            return default;
        });
    }

    private static ValueTask WriteTitle(FilterArguments arguments, TextWriter writer, TextEncoder encoder, TemplateContext context)
    {
        var (title, separator) = (context.Page().Title, arguments["separator"]);
        if (arguments.At(0) is { } segment && !segment.IsNil() && segment.ToStringValue() is { Length: > 0 } text && !title.Contains(text))
            title.Insert(arguments["position"].ToStringValue() is "before" or "0" ? 0 : title.Count, text);
        encoder.Encode(writer, string.Join(separator.IsNil() ? " - " : separator.ToStringValue(), title));
        return default;
    }

    private static void Write(string type, TextWriter writer, TemplateContext context)
    {
        var resources = context.Page().Resources;
        switch (type)
        {
            case "Meta":
                HeadMeta.Write(writer, context);
                break;
            case "Head":
                resources.WriteTo(ResourcePlace.Head, writer);
                resources.WriteTo(ResourcePlace.HeadScript, writer);
                break;
            case "Stylesheet" or "HeadLink" or "Header":
                resources.WriteTo(ResourcePlace.Head, writer);
                break;
            case "HeadScript":
                resources.WriteTo(ResourcePlace.HeadScript, writer);
                break;
            case "Foot" or "FootScript" or "Footer":
                resources.WriteTo(ResourcePlace.Foot, writer);
                break;
            default:
                throw new ArgumentException($"Unknown kind of resources '{type}': use Meta, Head, Stylesheet, HeadLink, HeadScript or Foot.");
        }
    }

    private static ValueTask Add(TemplateContext context, ResourcePlace place, string tag, FilterArguments arguments)
    {
        var source = arguments["src"].IsNil() ? arguments["href"] : arguments["src"];
        // A name alone is that of a resource that Orchard Core brings; the policy lets none in from elsewhere.
        if (source.IsNil() && arguments.HasNamed("name"))
            return default;
        if (source.IsNil())
            throw new ArgumentException($"The tag '{tag}' needs src: the file's place in the theme, 'Module/file' or a URL.");
        var url = Url(source.ToStringValue(), context);
        var html = new StringBuilder(tag switch
        {
            "style" => "<link rel=\"stylesheet\"",
            "script" => "<script",
            _ => "<link",
        });
        Attribute(html, context, tag == "script" ? "src" : "href", url);
        foreach (var name in arguments.Names.Where(n => n is not ("src" or "href" or "at" or "name" or "version" or "debug_src" or "cdn_src" or "cdn_integrity" or "depends_on" or "append_version" or "use_cdn" or "culture")))
            Attribute(html, context, name.Replace('_', '-'), arguments[name]);
        if (tag == "script" && !arguments.HasNamed("type") && !arguments.HasNamed("async"))
            html.Append(" defer");
        // The policy lets this origin's own files in; a nonce would make the page another one for each visitor.
        if (tag != "link" && url.Contains("//", StringComparison.Ordinal) && context.HttpContext()?.Features.Get<ICspFeature>() is { } csp)
            Attribute(html, context, "nonce", csp.Nonce);
        html.Append(tag == "script" ? "></script>" : ">");
        context.Page().Resources.Add(place, url, html.ToString());
        return default;
    }

    private static string Url(string source, TemplateContext context) =>
        source.StartsWith('/') || source.Contains("://", StringComparison.Ordinal) ? source : UrlFilters.Asset(source, context);

    private static void Attribute(StringBuilder html, TemplateContext context, string name, FluidValue value)
    {
        if (value is BooleanValue)
        {
            if (value.ToBooleanValue())
                html.Append(' ').Append(name);
            return;
        }

        Attribute(html, context, name, value.ToStringValue());
    }

    private static void Attribute(StringBuilder html, TemplateContext context, string name, string value) =>
        html.Append(' ').Append(name).Append("=\"").Append(context.Session().Engine.Encoder.Encode(value)).Append('"');
}
