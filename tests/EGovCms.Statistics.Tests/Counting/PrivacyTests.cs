using System.Text;
using EGovCms.Statistics.Storage;
using EGovCms.Statistics.Tests.Site;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Statistics.Tests.Counting;

/// <summary>What is kept of visitors: nothing that leads to them. And what is kept of a site goes with it.</summary>
public sealed class PrivacyTests : IAsyncLifetime
{
    private const string Address = "203.0.113.77";
    private readonly ProxiedCity _city = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _city.InitializeAsync();

    public ValueTask DisposeAsync() => _city.DisposeAsync();

    [Fact]
    public async Task Neither_the_address_nor_the_program_of_a_visitor_is_in_any_file()
    {
        var program = CountedCity.NewVisitor($"Mozilla/5.0 (Windows NT 10.0) Unmistakable{Guid.NewGuid():N}");
        (await _city.LookAsync("/zf/", program, "https://www.baidu.com/s?wd=secretquestion", ("X-Forwarded-For", Address))).Dispose();
        Assert.Equal(1, (await _city.CountAsync(CountedCity.Government, Dimension.Source, "engine:baidu")).Visitors);
        // What stands only in a log that is not yet written to its file would be missed.
        await _city.StopAsync();
        string[] traces = [Address, program[32..64], "secretquestion"];
        foreach (var file in Directory.EnumerateFiles(_city.Folder, "*", SearchOption.AllDirectories))
        {
            var bytes = await File.ReadAllBytesAsync(file, Token);
            foreach (var trace in traces)
                Assert.True(bytes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(trace)) < 0, $"{trace} is in {file}");
        }
    }

    [Fact]
    public async Task Visitors_behind_one_proxy_are_told_apart_by_their_addresses_and_the_salt_is_encrypted()
    {
        var program = CountedCity.NewVisitor();
        var before = await _city.CountAsync(CountedCity.Government, Dimension.Site);
        foreach (var address in new[] { "198.51.100.1", "198.51.100.2", "2001:db8:1:2::3", "2001:db8:1:2::4" })
            (await _city.LookAsync("/zf/", program, null, ("X-Forwarded-For", address))).Dispose();
        // One subscriber has a whole /64 of IPv6.
        Assert.Equal((before.Pages + 4, before.Visits + 3, before.Visitors + 3), await _city.CountAsync(CountedCity.Government, Dimension.Site));
        var salt = await _city.ReadAsync(db => db.Salts.AsNoTracking().SingleAsync(Token));
        Assert.True(Convert.FromBase64String(salt.Salt).Length > 64);
    }

    [Fact]
    public async Task What_was_counted_of_a_site_goes_when_the_site_is_removed()
    {
        (await _city.LookAsync("/jyj/", CountedCity.NewVisitor())).Dispose();
        Assert.NotEqual(0, await _city.PagesAsync(CountedCity.Bureau));
        await _city.Shells.RemoveAsync(CountedCity.Bureau, Token);
        await _city.WriteAsync();
        Assert.Equal(0, await _city.ReadAsync(db => db.Counts.CountAsync(row => row.Tenant == CountedCity.Bureau, Token)));
        Assert.Equal(0, await _city.ReadAsync(db => db.Marks.CountAsync(row => row.Tenant == CountedCity.Bureau, Token)));
        Assert.Equal(0, await _city.ReadAsync(db => db.Names.CountAsync(row => row.Tenant == CountedCity.Bureau, Token)));
        Assert.NotNull(await _city.ReadAsync(db => db.Salts.FirstOrDefaultAsync(Token)));
    }

    private sealed class ProxiedCity : CountedCity
    {
        protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?> { ["ForwardedHeaders:KnownProxies:0"] = "127.0.0.1" };

        protected override EGovCms.Testing.Site.SiteFixture TemplateMaker => new CountedCity();
    }
}
