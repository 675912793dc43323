using System.Xml.Linq;
using EGovCms.Data;
using EGovCms.Mailbox.Public;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Desk;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Testing.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Public;

public sealed class SiteMapOnSqliteTests(MailboxSite site) : SiteMapTests(site), IClassFixture<MailboxSite>;

public sealed class SiteMapOnPostgresTests(PostgresMailboxSite site) : SiteMapTests(site), IClassFixture<PostgresMailboxSite>;

/// <summary>What search engines are told of letters.</summary>
public abstract class SiteMapTests(MailboxSite site)
{
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Fact]
    public async Task Published_letter_stands_in_the_site_map_with_its_last_change_and_goes_when_it_is_withdrawn()
    {
        var letter = await site.AnsweredAsync("网站地图里的来信");
        var address = $"{site.Url}/zf/letters/{letter.Id}";
        Assert.DoesNotContain(address, (await MapAsync()).Keys);

        await PublishAsync(letter.Id, "网站地图里的来信");
        var pages = await MapAsync();
        var published = Assert.Contains(address, pages);
        Assert.Equal(site.Clock!.GetUtcNow().UtcDateTime, published!.Value, TimeSpan.FromSeconds(1));
        foreach (var page in new[] { "", "mailboxes", "mailboxes/mayor", "letters", "letters/statistics" })
            Assert.Contains($"{site.Url}/zf/{page}", pages.Keys);

        site.Clock.Advance(TimeSpan.FromHours(2));
        await PublishAsync(letter.Id, "网站地图里改过的来信");
        Assert.Equal(published.Value.AddHours(2), (await MapAsync())[address]!.Value, TimeSpan.FromSeconds(1));

        await InAsync(letter.Id, (publication, row) => publication.WithdrawAsync(row, "来信人要求", DeskSite.Token));
        Assert.DoesNotContain(address, (await MapAsync()).Keys);
        using var browser = site.CreateBrowser();
        Assert.Contains($"Sitemap: {site.Url}/zf/sitemap.xml", await browser.Client.GetStringAsync(new Uri("/zf/robots.txt", UriKind.Relative), DeskSite.Token), StringComparison.Ordinal);
    }

    private Task<bool> PublishAsync(string letterId, string title) => InAsync(letterId, (publication, row) => publication.PublishAsync(row, title, "正文", "答复", DeskSite.Token));

    private Task<bool> InAsync(string letterId, Func<LetterPublication, LetterRow, Task> work) => site.InAsync(MailboxSite.Government, async services =>
    {
        var row = await services.GetRequiredService<TenantDb>().Set<LetterRow>().SingleAsync(letter => letter.Id == letterId, DeskSite.Token);
        await work(services.GetRequiredService<LetterPublication>(), row);
        return true;
    });

    private async Task<Dictionary<string, DateTime?>> MapAsync()
    {
        using var browser = site.CreateBrowser();
        var pages = new Dictionary<string, DateTime?>();
        foreach (var file in (await ReadAsync(browser, "/zf/sitemap.xml")).Elements(Map + "sitemap"))
        {
            foreach (var page in (await ReadAsync(browser, file.Element(Map + "loc")!.Value)).Elements(Map + "url"))
                pages[page.Element(Map + "loc")!.Value] = page.Element(Map + "lastmod") is { } changed ? DateTimeOffset.Parse(changed.Value, System.Globalization.CultureInfo.InvariantCulture).UtcDateTime : null;
        }

        return pages;
    }

    private static async Task<XElement> ReadAsync(SiteBrowser browser, string address) =>
        XDocument.Parse(await browser.Client.GetStringAsync(new Uri(address, UriKind.RelativeOrAbsolute), DeskSite.Token)).Root!;
}
