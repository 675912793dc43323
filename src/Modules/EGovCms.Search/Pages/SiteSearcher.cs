using EGovCms.Data.Settings;
using EGovCms.Search.Abstractions;
using EGovCms.Tenancy;
using EGovCms.Theming.Languages;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Search.Pages;

/// <summary>Asks what an address of the search page asks, for whoever opened it and in the language of the address. Scoped.</summary>
internal sealed class SiteSearcher(ISearch search, StaffRights rights, ShellSettings tenant, ISettingsStore settings, TimeProvider time)
{
    private const int PageSize = 10;
    private const int MostDirect = 3;
    private const int MostGuessed = 2;

    public async Task<FoundOnSite> FindAsync(HttpContext http, SearchQuery query)
    {
        var site = await settings.GetAsync<SiteSettings>(http.RequestAborted);
        var (from, until) = query.Period.ToUtc(site, time.GetUtcNow().UtcDateTime);
        var request = query.ToRequest(tenant.Name, PageSize);
        request = request with { Scope = request.Scope with { Rights = await rights.OfAsync(http) }, Cultures = Cultures(http), FromUtc = from, UntilUtc = until };
        var result = await search.FindAsync(request, http.RequestAborted);
        return new FoundOnSite(site, result, query.IsNarrowed || query.Page > 1 ? [] : await DirectAsync(request, http.RequestAborted), (result.Total + PageSize - 1) / PageSize);
    }

    // Titles decide: what a system needs to be told stands in its text, and is the same in many. What fits in part is offered when it is but a few.
    private async Task<IReadOnlyList<SearchHit>> DirectAsync(SearchRequest request, CancellationToken cancellation)
    {
        var found = await search.FindAsync(request with { InTitle = true, Kinds = [SearchKinds.DirectAnswer], Order = SearchOrder.Relevance, PageSize = MostDirect }, cancellation);
        return found.IsWidened && found.Total > MostGuessed ? [] : found.Hits;
    }

    // Entries without a language stand with those of the default one, as in the site's lists.
    private static IReadOnlyCollection<string> Cultures(HttpContext http) => RequestLanguage.Of(http) switch
    {
        { IsMultilingual: true, IsPrefixed: true } language => [language.Content],
        { IsMultilingual: true } language => [language.Content, ""],
        _ => [],
    };
}
