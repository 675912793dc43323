using System.Net;
using System.Text;
using EGovCms.Testing.Site;

namespace EGovCms.Audit.Tests;

/// <summary>The page, as who may read the record sees it.</summary>
public sealed class PagesTests(AuditSite site) : IClassFixture<AuditSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entries_are_found_by_words_of_their_facts_and_by_their_day()
    {
        var tenant = await site.AddTenantAsync(3);
        using var admin = await AdministratorAsync(tenant);
        var today = DateTime.UtcNow.AddHours(8);

        Assert.Equal(["act 2"], await SubjectsAsync("?text=act+2&area=settings"));
        Assert.Equal(["act 3", "act 2", "act 1"], await SubjectsAsync($"?area=settings&from={today.AddDays(-1):yyyy-MM-dd}&to={today.AddDays(1):yyyy-MM-dd}"));
        Assert.Empty(await SubjectsAsync($"?area=settings&to={today.AddDays(-2):yyyy-MM-dd}"));
        Assert.Empty(await SubjectsAsync($"?area=settings&from={today.AddDays(2):yyyy-MM-dd}"));

        async Task<IEnumerable<string>> SubjectsAsync(string query)
        {
            var page = await admin.OpenAsync($"/{tenant}/Admin/Audit{query}", Token);
            Assert.Equal(HttpStatusCode.OK, page.Status);
            return page.Document.QuerySelectorAll("tbody td:nth-child(4)").Select(cell => cell.TextContent.Trim());
        }
    }

    [Fact]
    public async Task Check_is_made_by_a_button_and_tells_what_is_wrong()
    {
        var tenant = await site.AddTenantAsync(3);
        using var admin = await AdministratorAsync(tenant);
        var page = await admin.OpenAsync($"/{tenant}/Admin/Audit", Token);

        Assert.Contains("校验通过", (await admin.SubmitAsync(page, "form[action$='/Audit/Verify']")).Document.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);

        await site.MeddleUnguardedAsync(tenant, "UPDATE \"AuditEntries\" SET \"Subject\" = 'other' WHERE \"Number\" = 2");
        var found = (await admin.SubmitAsync(page, "form[action$='/Audit/Verify']")).Document.QuerySelector(".notice[role=alert]")!.TextContent;
        Assert.Contains("第 2 条记录被改动过", found, StringComparison.Ordinal);

        // What was looked for stays on the page.
        var narrowed = await admin.OpenAsync($"/{tenant}/Admin/Audit?area=settings&text=act+3", Token);
        var told = await admin.SubmitAsync(narrowed, "form[action*='/Audit/Verify']");
        Assert.NotNull(told.Document.QuerySelector(".notice[role=alert]"));
        Assert.Equal("act 3", Assert.Single(told.Document.QuerySelectorAll("tbody td:nth-child(4)")).TextContent.Trim());
    }

    [Fact]
    public async Task File_holds_what_the_page_shows_harmless_for_a_spreadsheet_and_is_itself_recorded()
    {
        var tenant = await site.AddTenantAsync(2);
        await site.RecordAsync(tenant, "=cmd|'/c calc'!A1");
        await site.UntilSealedAsync(tenant);
        using var admin = await AdministratorAsync(tenant);

        using var answer = await admin.Client.GetAsync($"/{tenant}/Admin/Audit/Export?area=settings", Token);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Token);

        Assert.Equal("text/csv", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("序号,时间（UTC）,操作人", lines[0], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
        Assert.Contains("act 1", lines[1], StringComparison.Ordinal);
        Assert.DoesNotContain(",=cmd", lines[3], StringComparison.Ordinal);
        Assert.Contains((await site.EntriesAsync(tenant)).Single(e => e.Subject == "act 1").Hash!, lines[1], StringComparison.Ordinal);
        Assert.Equal("audit.exported", (await site.EntriesAsync(tenant))[^1].Action);
    }

    [Fact]
    public async Task Record_is_closed_to_who_may_not_read_it_and_to_other_sites()
    {
        var tenant = await site.AddTenantAsync(1);
        var other = await site.AddTenantAsync(1);
        using var visitor = site.CreateBrowser(followRedirects: false);
        using var stranger = await AdministratorAsync(other);

        foreach (var path in (string[])["", "/Export"])
        {
            Assert.Equal(HttpStatusCode.Redirect, (await visitor.OpenAsync($"/{tenant}/Admin/Audit{path}", Token)).Status);
            Assert.Equal(HttpStatusCode.Forbidden, (await stranger.OpenAsync($"/{tenant}/Admin/Audit{path}", Token)).Status);
        }
    }

    private async Task<SiteBrowser> AdministratorAsync(string tenant)
    {
        var account = await site.AddAdministratorAsync(tenant, "a" + Guid.NewGuid().ToString("N")[..10]);
        var browser = site.CreateBrowser();
        await browser.SignInAsync(account.UserName, account.Password!, "/" + tenant);
        return browser;
    }
}
