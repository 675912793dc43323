using System.Net;
using EGovCms.Tenancy;
using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.Life;

public sealed class LiveChangeOnSqliteTests(SqliteCity city) : LiveChangeTests(city), IClassFixture<SqliteCity>;

public sealed class LiveChangeOnPostgresTests(PostgresCity city) : LiveChangeTests(city), IClassFixture<PostgresCity>;

/// <summary>Sites are changed while citizens read them.</summary>
public abstract class LiveChangeTests(SiteFixture city)
{
    private const string Feature = "EGovCms.Markdown";

    private static readonly string[] Addresses = ["/zf/", "/zf/zwdt/zwyw", "/zf/sitemap", "/zf/search?q=%E7%BD%91"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fifty_reloads_of_a_site_fail_none_of_the_requests_of_eight_readers()
    {
        await using var readers = new Readers(city, 8, Addresses);
        var reloads = 0;
        for (; reloads < 50 || readers.Answered < 200; reloads++)
            await city.Shells.ReloadAsync("zf", Token);
        await readers.StopAsync();
        Assert.Empty(readers.Failed);
    }

    [Fact]
    public async Task Switching_a_feature_to_and_fro_fails_none_of_the_requests_of_eight_readers()
    {
        await using var readers = new Readers(city, 8, Addresses);
        for (var turn = 0; turn < 10 || readers.Answered < 100; turn++)
        {
            Assert.True(city.Shells.TryGetSettings("zf", out var settings));
            var without = settings.Features.Where(f => f != Feature).ToList();
            var changed = await city.Shells.UpdateAsync(settings with { Features = turn % 2 == 0 ? without : [.. without, Feature] }, Token);
            await using var scope = await city.Shells.CreateScopeAsync("zf", Token);
            Assert.Equal(changed.Version, scope.Settings.Version);
        }

        await readers.StopAsync();
        Assert.Empty(readers.Failed);
    }

    [Fact]
    public async Task Reloading_one_site_leaves_the_shell_of_another_alone()
    {
        await using var before = await city.Shells.CreateScopeAsync("sw", Token);
        await city.Shells.ReloadAsync("zf", Token);
        await using var after = await city.Shells.CreateScopeAsync("sw", Token);
        Assert.Same(before.Settings, after.Settings);
        Assert.Same(Singleton(before), Singleton(after));
    }

    [Fact]
    public async Task Disabled_site_is_not_there_until_it_is_enabled_and_the_others_never_notice()
    {
        await using var others = new Readers(city, 2, "/", "/sw/", "/zf/");
        using var browser = city.CreateBrowser();
        await SetStateAsync("zx", TenantState.Disabled);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/zx/", Token)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/zx/Admin", Token)).Status);
        await SetStateAsync("zx", TenantState.Running);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/zx/", Token)).Status);
        await others.StopAsync();
        Assert.Empty(others.Failed);
    }

    private static object Singleton(ShellScope scope) => scope.Services.GetService(typeof(Microsoft.Extensions.Caching.Memory.IMemoryCache))!;

    private async Task SetStateAsync(string tenant, TenantState state)
    {
        Assert.True(city.Shells.TryGetSettings(tenant, out var settings));
        await city.Shells.UpdateAsync(settings with { State = state }, Token);
    }
}
