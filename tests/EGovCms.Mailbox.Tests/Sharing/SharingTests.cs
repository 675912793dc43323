using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Mailbox.Sharing;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Desk;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;
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

    [Fact]
    public async Task Letters_that_come_soon_after_a_count_are_counted_when_the_pause_is_over()
    {
        await site.NewAsync("第一封");
        await CountedAsync(await ReceivedAsync());

        await site.NewAsync("紧接着的第二封");
        await CountedAsync(await ReceivedAsync());
    }

    private Task<int> ReceivedAsync() => site.InAsync(MailboxSite.Government, services => services.GetRequiredService<TenantDb>().Set<LetterRow>().CountAsync(letter => !letter.IsSealed, Token));

    private Task CountedAsync(int letters) => MailboxSite.UntilAsync(async () =>
    {
        site.Clock!.Advance(TimeSpan.FromSeconds(5));
        return await site.InAsync(MailboxSite.Government, services =>
            services.GetRequiredService<MailboxPlatformDb>().Figures.Where(row => row.Tenant == MailboxSite.Government).Select(row => row.Received).FirstOrDefaultAsync(Token)) == letters;
    });
}
