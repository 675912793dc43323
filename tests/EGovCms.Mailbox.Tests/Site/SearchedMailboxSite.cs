using EGovCms.Search.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Site;

/// <summary>The same sites, which the search over all sites finds.</summary>
public sealed class SearchedMailboxSite : MailboxSite
{
    private const string Feature = "EGovCms.Search.Unified";

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        foreach (var site in Shells.Tenants)
            await Shells.UpdateAsync(site with { Features = [.. site.Features, Feature] }, TestContext.Current.CancellationToken);
    }

    /// <summary>Addresses of what everybody finds.</summary>
    public Task<IReadOnlyList<string>> FindAsync(string words) => InAsync(Government, async services =>
    {
        var found = await services.GetRequiredService<ISearch>().FindAsync(new SearchRequest { Words = words }, TestContext.Current.CancellationToken);
        return (IReadOnlyList<string>)[.. found.Hits.Select(hit => hit.Url)];
    });
}
