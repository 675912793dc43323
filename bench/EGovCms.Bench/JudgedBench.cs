using EGovCms.Data.Changes;
using EGovCms.Search.Abstractions;
using EGovCms.Search.Documents;
using EGovCms.Search.Index;
using EGovCms.Search.Tests.Judged;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Bench;

/// <summary>How well the search over the sample city answers the questions that people have judged; a test holds it above the set's floor.</summary>
internal static class JudgedBench
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(50);

    public static async Task RunAsync()
    {
        var set = JudgedSet.Read(Path.Combine(AppContext.BaseDirectory, "Judged", "city.json"));
        await using var city = await City.StartAsync();
        await FollowAsync(city.Services);
        var gains = new List<(string Kind, double Gain)>();
        await using var portal = await city.Services.GetRequiredService<IShellHost>().CreateScopeAsync(ShellSettings.DefaultName);
        foreach (var query in set.Queries)
        {
            var found = await portal.Services.GetRequiredService<ISearch>().FindAsync(new SearchRequest { Words = query.Words }, CancellationToken.None);
            gains.Add((query.Kind, Judgement.Of(query, found.Hits)));
        }

        Report.Title($"{set.Queries.Count} judged questions asked of the sample city, floor of the mean {set.Floor:0.00}");
        Report.Row("Kind", "Questions", $"NDCG at {Judgement.Places}, mean", "Least");
        Report.Row("---", "---", "---", "---");
        foreach (var kind in gains.GroupBy(gain => gain.Kind))
            Tell(kind.Key, [.. kind.Select(gain => gain.Gain)]);
        Tell("all", [.. gains.Select(gain => gain.Gain)]);
    }

    private static void Tell(string kind, List<double> gains) => Report.Row(kind, $"{gains.Count}", $"{gains.Average():0.000}", $"{gains.Min():0.000}");

    /// <summary>Waits until everything that the sites have is found.</summary>
    private static async Task FollowAsync(IServiceProvider host)
    {
        var shells = host.GetRequiredService<IShellHost>();
        foreach (var tenant in shells.Tenants)
        {
            await using var site = await shells.CreateScopeAsync(tenant.Name);
            await site.Services.GetRequiredService<IChangePump>().DrainAsync(CancellationToken.None);
        }

        var index = host.GetRequiredService<SearchIndex>();
        await using var portal = await shells.CreateScopeAsync(ShellSettings.DefaultName);
        var last = await portal.Services.GetRequiredService<SearchPlatformDb>().Documents.MaxAsync(row => row.Revision);
        while (index.Revision < last)
            await Task.Delay(Look);
    }
}
