namespace EGovCms.Seo.Push;

/// <summary>How search engines are told. Configuration section <c>SearchPush</c>: who operates the installation decides.</summary>
internal sealed class SearchPushOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "SearchPush";

    /// <summary>Addresses of engines, by the targets' names, where they are not the usual ones; empty: not offered to webmasters.</summary>
    public Dictionary<string, string> Endpoints { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>How long pages are gathered before they are told together. Default one minute.</summary>
    public TimeSpan Gather { get; init; } = TimeSpan.FromMinutes(1);

    /// <summary>The same page is not told twice within this time. Default one hour.</summary>
    public TimeSpan Again { get; init; } = TimeSpan.FromHours(1);

    /// <summary>How long an engine may take to answer. Default 30 seconds.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The most pages that wait for a target; what comes beyond is found by the site map alone. Default 50,000.</summary>
    public int MostWaiting { get; init; } = 50_000;
}
