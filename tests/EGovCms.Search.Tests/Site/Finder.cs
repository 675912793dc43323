using EGovCms.Search.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Search.Tests.Site;

/// <summary>Asks as a page of the portal would.</summary>
public sealed class Finder(SearchSite site)
{
    public Task<SearchResult> FindAsync(string words) => FindAsync(new SearchRequest { Words = words });

    public Task<SearchResult> FindAsync(SearchRequest request) =>
        site.InAsync(SearchSite.Portal, async services => await services.GetRequiredService<ISearch>().FindAsync(request, TestContext.Current.CancellationToken));

    /// <summary>Ids of what is found, in their order.</summary>
    public async Task<string> IdsAsync(SearchRequest request) => string.Join(' ', (await FindAsync(request)).Hits.Select(hit => hit.Id));

    public Task<string> IdsAsync(string words) => IdsAsync(new SearchRequest { Words = words });

    public Task<IReadOnlyList<string>> SuggestAsync(string typed, SearchScope? scope = null) =>
        site.InAsync(SearchSite.Portal, async services => await services.GetRequiredService<ISearch>().SuggestAsync(typed, scope ?? SearchScope.Everything, 10, TestContext.Current.CancellationToken));
}
