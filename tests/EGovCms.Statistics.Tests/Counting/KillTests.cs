using EGovCms.Data;
using EGovCms.Statistics.Storage;
using EGovCms.Statistics.Tests.Site;
using EGovCms.Testing;
using EGovCms.Testing.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace EGovCms.Statistics.Tests.Counting;

/// <summary>A node that is killed has lost at most what came in its last second; one that is asked to stop loses nothing.</summary>
public sealed class KillTests
{
    private const int Writes = 4;

    /// <summary>What was shown longer ago than this is stored, as the guide promises.</summary>
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(1);

    /// <summary>A writer that pauses for three quarters of a second is seen to write at least so often, unless the machine has other things to do.</summary>
    private static readonly TimeSpan OnTime = TimeSpan.FromMilliseconds(850);

    private static readonly Dictionary<string, string?> Quiet = new() { ["Serilog:MinimumLevel:Default"] = "Error" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_killed_node_has_written_all_but_its_last_moments(string provider)
    {
        await using var city = new RealCity(provider);
        await city.InitializeAsync();
        var platform = await OptionsAsync(city);
        await city.StopAsync();
        var url = SiteProcess.FreeUrl();
        var answered = new List<long>();
        // When another write was seen first, and how many pages had been answered by then.
        var writes = new List<(long At, int Answered, long Stored)>();
        await using (var node = await city.StartProcessAsync(url, "zf/", Quiet))
        {
            using var client = new HttpClient { BaseAddress = url };
            client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", CountedCity.Desktop);
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(Token);
            patience.CancelAfter(TimeSpan.FromMinutes(1));
            while (writes.Count < Writes)
            {
                (await client.GetAsync(new Uri("zf/", UriKind.Relative), patience.Token)).Dispose();
                answered.Add(TimeProvider.System.GetTimestamp());
                if (await StoredAsync(platform) is var sum && sum > (writes.Count == 0 ? 0 : writes[^1].Stored))
                    writes.Add((TimeProvider.System.GetTimestamp(), answered.Count, sum));
            }

            // Where the next write is near, there is the most to lose.
            var next = TimeProvider.System.GetTimestamp();
            while (TimeProvider.System.GetElapsedTime(next) < TimeSpan.FromMilliseconds(600))
            {
                (await client.GetAsync(new Uri("zf/", UriKind.Relative), Token)).Dispose();
                answered.Add(TimeProvider.System.GetTimestamp());
            }

            await node.KillAsync();
        }

        var killed = TimeProvider.System.GetTimestamp();
        var kept = await StoredAsync(platform);
        // However slow the machine is: what had been answered when one write was seen is in the next but one, which began after that. (Of the last answer it may not be noted yet.)
        long[] stored = [.. writes.Select(write => write.Stored), kept];
        for (var write = 2; write < stored.Length; write++)
            Assert.InRange(stored[write], writes[write - 2].Answered - 1, answered.Count);
        // Where it wrote on time, nothing is lost that is older than a second.
        long[] seen = [.. writes.Select(write => write.At), killed];
        if (seen.Zip(seen.Skip(1), TimeProvider.System.GetElapsedTime).All(pause => pause <= OnTime))
            Assert.InRange(kept, answered.Count(at => TimeProvider.System.GetElapsedTime(at, killed) > AtMost) - 1, answered.Count);
        else
            TestContext.Current.SendDiagnosticMessage("The machine was too busy to look at seconds.");
    }

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_node_that_stops_writes_what_it_has(string provider)
    {
        await using var city = new RealCity(provider);
        await city.InitializeAsync();
        for (var page = 0; page < 5; page++)
            (await city.LookAsync("/zf/", CountedCity.Desktop)).Dispose();
        await city.RestartAsync();
        Assert.Equal((5, 1, 1), await city.CountAsync(CountedCity.Government, Dimension.Site));
    }

    /// <summary>The platform's store without the host, whose connections end with it.</summary>
    private static async Task<DbContextOptions<StatisticsPlatformDb>> OptionsAsync(CountedCity city)
    {
        await using var db = city.Services.GetRequiredService<StatisticsPlatform>().Open();
        var (address, options) = (db.Database.GetDbConnection().ConnectionString, new DbContextOptionsBuilder<StatisticsPlatformDb>());
        if (db.Database.IsSqlite())
            return options.UseSqlite(address).Options;
        var schema = await db.Database.SqlQuery<string>($"""select current_schema() as "Value" """).SingleAsync(Token);
        return options.UseNpgsql(new NpgsqlConnectionStringBuilder(address) { SearchPath = $"\"{schema}\"" }.ConnectionString).Options;
    }

    /// <summary>As another process sees it.</summary>
    private static async Task<long> StoredAsync(DbContextOptions<StatisticsPlatformDb> platform)
    {
        await using var db = new StatisticsPlatformDb(platform);
        return await db.Counts.Where(row => row.Tenant == CountedCity.Government && row.Dimension == Dimension.Site).SumAsync(row => row.Pages, Token);
    }

    private sealed class RealCity(string provider) : CountedCity
    {
        public override TestClock? Clock => null;

        protected override string Provider => provider;

        protected override SiteFixture TemplateMaker => Provider == DatabaseProvider.Postgres ? new PostgresCountedCity() : new CountedCity();
    }
}
