using System.Net;
using AngleSharp.Html.Dom;
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
    private const int Turns = 100;
    private const string Feature = "EGovCms.Markdown";
    private const string Template = "/zf/Admin/Templates/Edit?name=Foot";

    private static readonly string[] Public = ["/zf/", "/zf/zwdt/zwyw", "/zf/sitemap", "/zf/search?q=%E7%BD%91", "/", "/sw/"];
    private static readonly string[] Administration = ["/zf/Admin", "/zf/Admin/Content", "/zf/Admin/Features", "/Admin"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Site_reloaded_switched_and_edited_a_hundred_times_fails_none_of_sixteen_clients_shows_nothing_old_and_leaves_nothing_behind()
    {
        var (editions, old) = (new Editions(), new OldShells(city.Shells, "zf"));
        await ChangeUnderLoadAsync(editions, old);
        Assert.Equal(2 * Turns, old.Count);
        Assert.Equal(0, await old.LeftAsync(Token));
    }

    // Apart from what counts the shells that are left: what its locals hold is let go when it has ended.
    private async Task ChangeUnderLoadAsync(Editions editions, OldShells old)
    {
        using var clients = await ClientsAsync();
        using var administrator = await EditorAsync();
        using var designer = await EditorAsync();
        await using var citizens = new Readers(clients.Citizens, editions.Begin, Public);
        await using var editors = new Readers(clients.Editors, editions.Begin, Administration);
        var editing = Task.Run(() => EditAsync(designer, editions), Token);
        for (var turn = 0; turn < Turns; turn++)
        {
            await city.Shells.ReloadAsync("zf", Token);
            await old.NoteAsync(Token);
            await SwitchAsync(administrator);
            await old.NoteAsync(Token);
        }

        await editing;
        await StopAsync(citizens, editors);
        var page = await administrator.OpenAsync("/zf/", Token);
        Assert.Equal(Turns, Editions.NumberIn(page.Text));
        await designer.SubmitAsync(await designer.OpenAsync(Template, Token), "form[action$='/Admin/Templates/Reset']");
    }

    /// <summary>Counts up in the template at the foot of every page, while the site is reloaded and its features are switched.</summary>
    private static async Task EditAsync(SiteBrowser designer, Editions editions)
    {
        var page = await designer.OpenAsync(Template, Token);
        var foot = ((IHtmlTextAreaElement)page.Document.QuerySelector("textarea[name='Text']")!).Value;
        for (var number = 1; number <= Turns; number++)
        {
            page = await designer.SubmitAsync(page, "form[action$='/Admin/Templates/Edit']", ("Text", foot + Editions.Mark(number)));
            Assert.Equal(HttpStatusCode.OK, page.Status);
            editions.Saved(number);
        }
    }

    private async Task SwitchAsync(SiteBrowser administrator)
    {
        var on = Has(Feature);
        var page = await administrator.OpenAsync("/zf/Admin/Features", Token);
        var asked = await administrator.SubmitAsync(page, $"form[action$='/Admin/Features/{Feature}/{(on ? "Disable" : "Enable")}']");
        if (on)
            await administrator.SubmitAsync(asked, $"form[action$='/Admin/Features/{Feature}/Disable']");
        Assert.NotEqual(on, Has(Feature));
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
        [.. Enumerable.Range(0, 14).Select(_ => city.CreateClient(followRedirects: false))], [await EditorAsync(), await EditorAsync()]);

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
