using System.Net;
using EGovCms.Tenancy;
using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.Life;

[Collection(LifeOnSqlite.Name)]
public sealed class LiveChangeOnSqliteTests(SqliteCity city) : LiveChangeTests(city);

[Collection(LifeOnPostgres.Name)]
public sealed class LiveChangeOnPostgresTests(PostgresCity city) : LiveChangeTests(city);

/// <summary>Sites are changed while citizens and editors read them.</summary>
public abstract class LiveChangeTests(SiteFixture city)
{
    private const string Feature = "EGovCms.Markdown";

    private static readonly string[] Public = ["/zf/", "/zf/zwdt/zwyw", "/zf/sitemap", "/zf/search?q=%E7%BD%91", "/", "/sw/"];
    private static readonly string[] Administration = ["/zf/Admin", "/zf/Admin/Content", "/zf/Admin/Features", "/Admin"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Fifty_reloads_of_a_site_fail_none_of_the_requests_of_eight_clients()
    {
        using var clients = await ClientsAsync();
        await using var citizens = new Readers(clients.Citizens, Public);
        await using var editors = new Readers(clients.Editors, Administration);
        for (var reloads = 0; reloads < 50 || citizens.Answered < 200 || editors.Answered < 40; reloads++)
            await city.Shells.ReloadAsync("zf", Token);
        await StopAsync(citizens, editors);
    }

    [Fact]
    public async Task Feature_switched_to_and_fro_in_the_administration_fails_none_of_the_requests_of_eight_clients()
    {
        using var clients = await ClientsAsync();
        await using var citizens = new Readers(clients.Citizens, Public);
        await using var editors = new Readers(clients.Editors, Administration);
        using var administrator = await EditorAsync();
        for (var turn = 0; turn < 30; turn++)
        {
            var on = Has(Feature);
            var page = await administrator.OpenAsync("/zf/Admin/Features", Token);
            var asked = await administrator.SubmitAsync(page, $"form[action$='/Admin/Features/{Feature}/{(on ? "Disable" : "Enable")}']");
            if (on)
                await administrator.SubmitAsync(asked, $"form[action$='/Admin/Features/{Feature}/Disable']");
            Assert.NotEqual(on, Has(Feature));
        }

        await StopAsync(citizens, editors);
    }

    [Fact]
    public async Task Reload_leaves_the_shell_of_another_site_alone()
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
        using var client = city.CreateClient(followRedirects: false);
        await using var others = new Readers([client], "/", "/sw/", "/zf/");
        using var browser = city.CreateBrowser();
        await SetStateAsync("zx", TenantState.Disabled);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/zx/", Token)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/zx/Admin", Token)).Status);
        await SetStateAsync("zx", TenantState.Running);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/zx/", Token)).Status);
        await StopAsync(others);
    }

    private static async Task StopAsync(params Readers[] all)
    {
        foreach (var readers in all)
        {
            await readers.StopAsync();
            Assert.Empty(readers.Failed);
        }
    }

    private static object Singleton(ShellScope scope) => scope.Services.GetService(typeof(Microsoft.Extensions.Caching.Memory.IMemoryCache))!;

    private bool Has(string feature) => city.Shells.TryGetSettings("zf", out var settings) && settings.Features.Contains(feature);

    private async Task SetStateAsync(string tenant, TenantState state)
    {
        Assert.True(city.Shells.TryGetSettings(tenant, out var settings));
        await city.Shells.UpdateAsync(settings with { State = state }, Token);
    }

    private async Task<SiteBrowser> EditorAsync()
    {
        var browser = city.CreateBrowser();
        await browser.SignInAsync(SiteFixture.AdminUser, city.AdminPassword);
        return browser;
    }

    private async Task<Clients> ClientsAsync() => new(
        [.. Enumerable.Range(0, 6).Select(_ => city.CreateClient(followRedirects: false))], [await EditorAsync(), await EditorAsync()]);

    private sealed record Clients(IReadOnlyList<HttpClient> Citizens, IReadOnlyList<SiteBrowser> Browsers) : IDisposable
    {
        public IEnumerable<HttpClient> Editors => Browsers.Select(browser => browser.Client);

        public void Dispose()
        {
            foreach (var disposable in Citizens.Cast<IDisposable>().Concat(Browsers))
                disposable.Dispose();
        }
    }
}
