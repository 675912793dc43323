using EGovCms.Data.Settings;
using EGovCms.Search.Abstractions;

namespace EGovCms.Search.Pages;

/// <summary>What a search on a site found.</summary>
/// <param name="Site">The site that was asked.</param>
/// <param name="Result">What was found.</param>
/// <param name="Direct">Pages that answer by themselves, to be shown above what was found.</param>
/// <param name="Pages">Into so many pages it goes.</param>
internal sealed record FoundOnSite(SiteSettings Site, SearchResult Result, IReadOnlyList<SearchHit> Direct, int Pages)
{
    /// <summary>The hits, each page once (an entry that leads to a page is found beside it), without those shown above them.</summary>
    public IEnumerable<SearchHit> Hits => Result.Hits.DistinctBy(PageOf).ExceptBy(Direct.Select(PageOf), PageOf);

    private static (string Tenant, string Url) PageOf(SearchHit hit) => hit.Url.StartsWith("~/", StringComparison.Ordinal) ? (hit.Tenant, hit.Url) : ("", hit.Url);
}
