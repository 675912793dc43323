using EGovCms.Theming.Pages;

namespace EGovCms.Seo.Head;

/// <summary>What a page tells of itself in its meta elements, by the names of the guide to building government sites (国办发〔2017〕47号).</summary>
internal sealed class PageFacts
{
    private readonly Dictionary<string, string> _meta = new(StringComparer.OrdinalIgnoreCase);

    public PageFacts(PageResult page, string address)
    {
        foreach (var (name, content) in page.Meta)
            _meta.TryAdd(name, content);
        (Address, IsHome) = (address, page.Canonical == "~/");
        Title = page.Title is [var first, ..] ? first : "";
    }

    /// <summary>The one under which search engines are to know it.</summary>
    public string Address { get; }

    public bool IsHome { get; }

    public string Title { get; }

    /// <summary>Title of the article; null when it is none.</summary>
    public string? ArticleTitle => Meta("ArticleTitle");

    /// <summary><c>YYYY-MM-DD HH:MM</c> on the site's clock.</summary>
    public string? PubDate => Meta("PubDate");

    public string? Source => Meta("ContentSource");

    public string? Author => Meta("Author");

    public string? Keywords => Meta("Keywords");

    public string? Description => Meta("Description");

    public string? Image => Meta("Image");

    public string? ColumnName => Meta("ColumnName");

    /// <summary>Whether search engines are to leave it out.</summary>
    public bool IsHidden => Meta("robots")?.Contains("noindex", StringComparison.OrdinalIgnoreCase) ?? false;

    public bool Has(string name) => _meta.ContainsKey(name);

    private string? Meta(string name) => _meta.GetValueOrDefault(name) is { Length: > 0 } content ? content : null;
}
