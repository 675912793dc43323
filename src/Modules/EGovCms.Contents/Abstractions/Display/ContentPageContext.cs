using EGovCms.Content.Items;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Contents.Abstractions.Display;

/// <summary>The public page of a content item under way.</summary>
/// <param name="Http">The request.</param>
/// <param name="Item">The item, as it will be shown.</param>
/// <param name="Shape">Its shape <c>Content</c>; its properties are what the template sees as <c>Model</c>.</param>
public sealed record ContentPageContext(HttpContext Http, ContentItem Item, Shape Shape)
{
    /// <summary>Title segments, most specific first. Begins with the item's display text.</summary>
    public IList<string> Title { get; init; } = [];

    /// <summary>Meta tags, in order.</summary>
    public IList<KeyValuePair<string, string>> Meta { get; init; } = [];

    /// <summary>From the home page to this one.</summary>
    public IList<Breadcrumb> Breadcrumbs { get; init; } = [];

    /// <summary>Absolute or ~/ URL for the canonical link, or null for the request's own.</summary>
    public string? Canonical { get; set; }

    /// <summary>The page in the languages in which it exists, its own among them.</summary>
    public IList<PageAlternate> Alternates { get; init; } = [];

    /// <summary>The site's home route leads here.</summary>
    public bool IsHome { get; init; }
}
