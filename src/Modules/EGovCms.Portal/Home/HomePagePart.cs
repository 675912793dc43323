using EGovCms.Content.Items;

namespace EGovCms.Portal.Home;

/// <summary>What a site's home page shows, in order.</summary>
public sealed class HomePagePart : ContentPart
{
    /// <summary>Where the headline comes from, or null for none.</summary>
    public HomeSource? Headline { get; set; }

    /// <summary>Whether the slides 轮播图 are shown.</summary>
    public bool Carousel { get; set; }

    /// <summary>Where the strip of notices comes from, or null for none.</summary>
    public HomeSource? Notice { get; set; }

    public IList<HomeBlock> Blocks { get; set; } = [];
}

/// <summary>A column by its path.</summary>
public sealed class HomeSource
{
    public string Column { get; set; } = "";
}
