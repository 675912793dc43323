using EGovCms.Content.Items;

namespace EGovCms.Seo;

/// <summary>What search engines see of the item's page; what is empty is left to the page.</summary>
public sealed class SeoMetaPart : ContentPart
{
    public string PageTitle { get; set; } = "";

    public string MetaDescription { get; set; } = "";

    public string MetaKeywords { get; set; } = "";

    /// <summary>For instance <c>noindex, nofollow</c>.</summary>
    public string MetaRobots { get; set; } = "";

    /// <summary>Absolute or <c>~/</c> address.</summary>
    public string Canonical { get; set; } = "";

    public IReadOnlyList<SeoMetaEntry> CustomMetaTags { get; set; } = [];

    /// <summary>What others show of the page when it is shared; title and description are the page's own when these are empty.</summary>
    public string OpenGraphType { get; set; } = "";

    public string OpenGraphTitle { get; set; } = "";

    public string OpenGraphDescription { get; set; } = "";

    /// <summary>For instance <c>summary_large_image</c>; nothing is said to Twitter without it.</summary>
    public string TwitterCard { get; set; } = "";

    public string TwitterTitle { get; set; } = "";

    public string TwitterDescription { get; set; } = "";

    public string TwitterSite { get; set; } = "";

    public string TwitterCreator { get; set; } = "";

    /// <summary>The picture for both, unless they have one of their own.</summary>
    public SeoImage DefaultSocialImage { get; set; } = new();

    public SeoImage OpenGraphImage { get; set; } = new();

    public SeoImage TwitterImage { get; set; } = new();
}
