using EGovCms.Theming.Pages;

namespace EGovCms.Statistics.Writing;

/// <summary>How often a page was shown since the last write.</summary>
internal sealed class PageTally
{
    public long Pages { get; set; }

    /// <summary>What it said last of itself.</summary>
    public PageSubject? Subject { get; set; }
}
