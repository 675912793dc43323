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
}
