using System.Text.Json.Nodes;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Theming.Pages;

/// <summary>
/// A public page: the body shape inside the theme's <c>Layout</c>. What an endpoint returns:
/// <c>new PageResult(shape) { Title = "…" }</c>. Title, meta and zones may also be set by templates while the body renders.
/// </summary>
public sealed class PageResult(Shape body) : IResult
{
    public Shape Body { get; } = body;

    /// <summary>Title segments, most specific first; the site's name is added by the layout.</summary>
    public IList<string> Title { get; init; } = [];

    /// <summary>Name → content of meta tags, in order: <c>ColumnName</c>, <c>ArticleTitle</c>, <c>PubDate</c> …</summary>
    public IList<KeyValuePair<string, string>> Meta { get; init; } = [];

    /// <summary>From the home page to this page; the last one is the page itself.</summary>
    public IList<Breadcrumb> Breadcrumbs { get; init; } = [];

    /// <summary>Absolute or ~/ URL for the canonical link, or null for the request's own.</summary>
    public string? Canonical { get; init; }

    /// <summary>The page in the languages in which it exists, its own among them; empty when nothing is known of others.</summary>
    public IList<PageAlternate> Alternates { get; init; } = [];

    /// <summary>What the page says in schema.org's words beside its text, each an object with its <c>@type</c>: for search engines, where the feature SEO is on.</summary>
    public IList<JsonObject> StructuredData { get; init; } = [];

    /// <summary>Layout alternate: <c>Wide</c> looks for <c>Layout-Wide</c> first. Null for plain <c>Layout</c>.</summary>
    public string? Layout { get; init; }

    /// <summary>
    /// What the body shows (<see cref="Caching.PageTag"/>), when all of it is known: the kept page is dropped when one of these changes. Null,
    /// which is always right: when anything public changes. What templates read is added by them.
    /// </summary>
    public IReadOnlyCollection<string>? DependsOn { get; init; }

    public int StatusCode { get; init; } = StatusCodes.Status200OK;

    /// <summary>The one address under which search engines are to know the page, whole.</summary>
    public string AddressFor(HttpContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        return CanonicalUrl.Of(Canonical, context.Request);
    }

    /// <inheritdoc />
    public Task ExecuteAsync(HttpContext httpContext)
    {
        ArgumentNullException.ThrowIfNull(httpContext);
        return httpContext.RequestServices.GetRequiredService<PageRenderer>().WriteAsync(this, httpContext);
    }
}
