using System.Net;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace EGovCms.Testing.Site;

/// <summary>A page as it arrived, after redirects.</summary>
/// <param name="Status">Status code.</param>
/// <param name="Address">Where it was in the end.</param>
/// <param name="Headers">The response's headers, those of its content included.</param>
/// <param name="Text">The body as text.</param>
/// <param name="Document">The body as HTML; empty when it is something else.</param>
public sealed record SitePage(HttpStatusCode Status, Uri Address, IReadOnlyDictionary<string, string> Headers, string Text, IDocument Document)
{
    /// <summary>The page's first heading, or empty.</summary>
    public string Heading => Document.QuerySelector("h1")?.TextContent.Trim() ?? "";

    /// <summary>The document's title.</summary>
    public string Title => Document.Title ?? "";

    /// <summary>The one form that the selector finds.</summary>
    public IHtmlFormElement Form(string selector) =>
        Document.QuerySelector(selector) as IHtmlFormElement
        ?? throw new InvalidOperationException($"{Address} ({(int)Status}) has no form '{selector}' but: {string.Join(", ", Document.Forms.Select(f => f.Action))}");

    /// <summary>The content of a meta element, or null.</summary>
    public string? Meta(string name) => Document.QuerySelector($"meta[name='{name}']")?.GetAttribute("content");

    /// <summary>Addresses of the links that the selector finds, absolute, without fragments.</summary>
    public IReadOnlyList<Uri> Links(string selector = "a[href]") =>
        [.. Document.QuerySelectorAll(selector).OfType<IHtmlAnchorElement>().Select(a => a.Href)
            .Where(h => Uri.IsWellFormedUriString(h, UriKind.Absolute))
            .Select(h => new Uri(h.Split('#')[0])).Distinct()];

    /// <summary>Reads an answer as a page.</summary>
    public static async Task<SitePage> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        var text = await response.Content.ReadAsStringAsync(cancellation);
        var address = response.RequestMessage?.RequestUri ?? throw new InvalidOperationException("A response without its request.");
        var html = response.Content.Headers.ContentType?.MediaType is "text/html" ? text : "";
        var document = await BrowsingContext.New(Configuration.Default)
            .OpenAsync(page => page.Content(html).Address(address.AbsoluteUri), cancellation);
        var headers = response.Headers.Concat(response.Content.Headers)
            .ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        return new SitePage(response.StatusCode, address, headers, text, document);
    }
}
