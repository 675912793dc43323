using EGovCms.Data;
using EGovCms.Statistics.Storage;
using EGovCms.Statistics.Tests.Site;
using EGovCms.Testing;
using EGovCms.Testing.Site;

namespace EGovCms.Statistics.Tests.Counting;

/// <summary>A node that is killed has lost at most what came in its last second; one that is asked to stop loses nothing.</summary>
public sealed class KillTests
{
    /// <summary>It writes every three quarters of a second; a machine that runs other tests as well may be late.</summary>
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(2);
    private static readonly Dictionary<string, string?> Quiet = new() { ["Serilog:MinimumLevel:Default"] = "Error" };

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(BothDatabases))]
    public async Task A_killed_node_has_written_all_but_its_last_moments(string provider)
    {
        await using var city = new RealCity(provider);
        await city.InitializeAsync();
        await city.StopAsync();
        var url = SiteProcess.FreeUrl();
        var answered = new List<long>();
        await using (var node = await city.StartProcessAsync(url, "zf/", Quiet))
        {
            using var client = new HttpClient { BaseAddress = url };
            client.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", CountedCity.Desktop);
            var began = TimeProvider.System.GetTimestamp();
            while (TimeProvider.System.GetElapsedTime(began) < TimeSpan.FromSeconds(4))
            {
                (await client.GetAsync(new Uri("zf/", UriKind.Relative), Token)).Dispose();
                answered.Add(TimeProvider.System.GetTimestamp());
            }

            await node.KillAsync();
        }

        var killed = TimeProvider.System.GetTimestamp();
        await city.RestartAsync();
        var counted = await city.PagesAsync(CountedCity.Government);
        Assert.InRange(counted, answered.Count(at => TimeProvider.System.GetElapsedTime(at, killed) > AtMost), answered.Count);
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

    private sealed class RealCity(string provider) : CountedCity
    {
        public override TestClock? Clock => null;

        protected override string Provider => provider;

        protected override SiteFixture TemplateMaker => Provider == DatabaseProvider.Postgres ? new PostgresCountedCity() : new CountedCity();
    }
}
