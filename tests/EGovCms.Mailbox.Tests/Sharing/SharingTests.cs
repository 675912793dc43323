using EGovCms.Data.Changes;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Sharing;

public sealed class SharingOnSqliteTests(MailboxSite site) : SharingTests(site), IClassFixture<MailboxSite>;

public sealed class SharingOnPostgresTests(PostgresMailboxSite site) : SharingTests(site), IClassFixture<PostgresMailboxSite>;

/// <summary>The portal shows the mailboxes of all bodies.</summary>
public abstract class SharingTests(MailboxSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Portal_shows_the_mailboxes_of_the_bodies_and_those_of_a_closed_one_vanish()
    {
        foreach (var body in new[] { MailboxSite.Government, MailboxSite.Discipline })
        {
            await site.InAsync(body, async services =>
            {
                await services.GetRequiredService<IChangePump>().DrainAsync(Token);
                return true;
            });
        }

        using var browser = site.CreateBrowser();
        var page = await browser.OpenAsync("/mailboxes", Token);
        Assert.Equal(["市人民政府", "市纪委"], page.Document.QuerySelectorAll(".mail-body__name").Select(name => name.TextContent.Trim()).Order(StringComparer.Ordinal));
        Assert.Equal(3, page.Document.QuerySelectorAll(".mail-box").Length);
        Assert.NotNull(page.Document.QuerySelector("a[href='/zf/mailboxes/mayor']"));
        Assert.NotNull(page.Document.QuerySelector("a[href='/zf/mailboxes/mayor/write']"));
        Assert.Empty((await browser.OpenAsync("/jy/mailboxes", Token)).Document.QuerySelectorAll(".mail-box"));

        Assert.True(site.Shells.TryGetSettings(MailboxSite.Discipline, out var settings));
        await site.Shells.UpdateAsync(settings with { State = TenantState.Disabled });
        site.Clock!.Advance(TimeSpan.FromMinutes(6));

        Assert.Equal(["市人民政府"], (await browser.OpenAsync("/mailboxes", Token)).Document.QuerySelectorAll(".mail-body__name").Select(name => name.TextContent.Trim()));
    }
}
