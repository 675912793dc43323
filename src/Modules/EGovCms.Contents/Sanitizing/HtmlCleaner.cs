using AngleSharp.Dom;
using EGovCms.Contents.Abstractions;
using Ganss.Xss;

namespace EGovCms.Contents.Sanitizing;

/// <summary>An allow-list fit for articles: text, lists, tables, figures, media of the site. Unknown wrappers go, their text stays.</summary>
internal sealed class HtmlCleaner : IHtmlCleaner
{
    private static readonly string[] Tags =
    [
        "a", "abbr", "address", "article", "aside", "audio", "b", "bdi", "bdo", "blockquote", "br", "caption", "cite", "code", "col",
        "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr",
        "i", "img", "ins", "kbd", "li", "mark", "ol", "p", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section", "small",
        "source", "span", "strong", "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr", "u", "ul", "var",
        "video", "wbr",
    ];

    private static readonly string[] Attributes =
    [
        "abbr", "alt", "cite", "class", "colspan", "controls", "datetime", "dir", "download", "headers", "height", "href", "lang",
        "loading", "open", "poster", "preload", "rel", "reversed", "rowspan", "scope", "span", "src", "start", "target", "title", "type",
        "value", "width",
    ];

    private static readonly string[] Classes =
    [
        "align-left", "align-center", "align-right", "align-justify", "text-left", "text-center", "text-right", "text-justify", "indent",
        "no-indent", "lead", "note", "warning", "quote", "signature", "attachment", "attachments", "table-scroll", "table-bordered",
        "figure-left", "figure-right", "figure-center", "figure-wide", "document-title", "document-number",
    ];

    /// <summary>Elements that go with all that is in them; of others that are not allowed, the text stays.</summary>
    private static readonly HashSet<string> Dropped = new(StringComparer.OrdinalIgnoreCase)
    {
        "applet", "base", "button", "canvas", "embed", "form", "frame", "frameset", "head", "iframe", "input", "link", "math", "meta",
        "noembed", "noframes", "noscript", "object", "option", "param", "plaintext", "portal", "script", "select", "style", "svg",
        "template", "textarea", "title", "xmp",
    };

    private readonly HtmlSanitizer _sanitizer = Create();
    private readonly CleanTexts _clean = new();

    public string Clean(string html)
    {
        if (string.IsNullOrEmpty(html))
            return "";
        if (_clean.Contains(html))
            return html;
        var clean = _sanitizer.Sanitize(html);
        if (clean == html)
            _clean.Add(html);
        return clean;
    }

    private static HtmlSanitizer Create()
    {
        var sanitizer = new HtmlSanitizer { AllowDataAttributes = false, KeepChildNodes = true };
        Set(sanitizer.AllowedTags, Tags);
        Set(sanitizer.AllowedAttributes, Attributes);
        Set(sanitizer.AllowedClasses, Classes);
        Set(sanitizer.AllowedSchemes, ["http", "https", "mailto", "tel"]);
        Set(sanitizer.UriAttributes, ["href", "src", "poster", "cite"]);
        sanitizer.AllowedCssProperties.Clear();
        sanitizer.AllowedAtRules.Clear();
        sanitizer.RemovingTag += (_, e) =>
        {
            if (!Dropped.Contains(e.Tag.LocalName))
                return;
            e.Tag.Remove();
            e.Cancel = true;
        };
        sanitizer.PostProcessNode += (_, e) =>
        {
            if (e.Node is IElement { LocalName: "a" } link)
                HardenLink(link);
        };
        return sanitizer;
    }

    /// <summary>A page opened in a new window must not reach the one it came from.</summary>
    private static void HardenLink(IElement link)
    {
        if (link.GetAttribute("target") is { } target && !target.Equals("_blank", StringComparison.OrdinalIgnoreCase))
            link.RemoveAttribute("target");
        if (link.HasAttribute("target"))
            link.SetAttribute("rel", "noopener noreferrer");
        else
            link.RemoveAttribute("rel");
    }

    private static void Set(ISet<string> allowed, IEnumerable<string> values)
    {
        allowed.Clear();
        allowed.UnionWith(values);
    }
}
