using EGovCms.Search.Abstractions;
using EGovCms.Search.Documents;
using EGovCms.Search.Tests.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Search.Tests.Judged;

/// <summary>The sample city as its recipe makes it, all of which is found.</summary>
public sealed class JudgedCity : SearchSite
{
    protected override string Recipe => "liupanshui";

    protected override string? Template => null;

    protected override void Configure(Microsoft.AspNetCore.Builder.WebApplicationBuilder builder)
    {
    }

    protected override async Task SetUpAsync()
    {
        foreach (var tenant in Shells.Tenants)
            await FollowAsync(tenant.Name);
    }

    /// <summary>Everything that can be found, named as judgements name it.</summary>
    public async Task<HashSet<string>> AllAsync()
    {
        var rows = await InAsync(Portal, services => services.GetRequiredService<SearchPlatformDb>().Documents.AsNoTracking().Where(row => !row.IsGone)
            .Select(row => new { row.Tenant, row.Url, row.Title }).ToListAsync(TestContext.Current.CancellationToken));
        return [.. rows.Select(row => Judgement.AddressOf(new SearchHit { Tenant = row.Tenant, Source = "", Id = "", Kind = "", Url = row.Url })), .. rows.Select(row => $"{row.Tenant}:{row.Title}")];
    }
}
