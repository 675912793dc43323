using System.Net;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Desk.Inbox;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Testing.Site;

namespace EGovCms.Mailbox.Tests.Desk;

public sealed class InboxOnSqliteTests(MailboxSite site) : InboxTests(site), IClassFixture<MailboxSite>;

public sealed class InboxOnPostgresTests(PostgresMailboxSite site) : InboxTests(site), IClassFixture<PostgresMailboxSite>;

/// <summary>The staff's inbox.</summary>
public abstract class InboxTests(MailboxSite site)
{
    [Fact]
    public async Task Letters_stand_under_their_state_and_are_found_by_what_they_are()
    {
        using var clerk = await site.ClerkAsync();
        var lamp = await site.NewAsync("麒麟小区路灯不亮");
        var road = await site.StepAsync(await site.NewAsync("凉都大道坑洼"), "accept");
        await site.EditAsync(road.Id, row => (row.Mailbox, row.Kind, row.Card, row.AsksExtension) = ("deputy-mayor", LetterKind.Complaint, LetterCard.Yellow, true));

        Assert.Contains(lamp.Title, await TitlesAsync(clerk, "?tab=New"));
        Assert.DoesNotContain(road.Title, await TitlesAsync(clerk, "?tab=New"));
        Assert.Contains(road.Title, await TitlesAsync(clerk, "?tab=Accepted"));
        foreach (var filter in new[] { "mailbox=deputy-mayor", "kind=Complaint", "card=Yellow", "mark=AsksExtension", "q=" + Uri.EscapeDataString("大道") })
        {
            Assert.Contains(road.Title, await TitlesAsync(clerk, "?tab=Accepted&" + filter));
            Assert.DoesNotContain(lamp.Title, await TitlesAsync(clerk, "?tab=New&" + filter));
        }

        var page = await clerk.OpenAsync(DeskSite.Letters + "?tab=Accepted&q=" + Uri.EscapeDataString("大道"), DeskSite.Token);
        var row = Assert.Single(page.Document.QuerySelectorAll("tbody tr")).TextContent;
        Assert.All(["黄牌", "待批延期", "分管副市长信箱", "投诉", "还剩 5 个工作日"], word => Assert.Contains(word, row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Letter_is_found_by_its_query_code_wherever_it_lies()
    {
        using var clerk = await site.ClerkAsync();
        var letter = await site.AnsweredAsync("公交站牌倒了");

        Assert.Equal([letter.Title], await TitlesAsync(clerk, $"?tab=New&q={letter.Number[..4]}+{letter.Number[4..]}"));
    }

    [Fact]
    public async Task Most_urgent_stands_first_and_pages_show_each_letter_once()
    {
        using var clerk = await site.ClerkAsync();
        var taken = new List<string>();
        for (var i = 0; i < InboxReader.PageSize + 3; i++)
        {
            var letter = await site.NewAsync($"翻页来信第{i}封");
            var due = MailboxSite.Monday.UtcDateTime.AddDays(20 - (i % 7));
            await site.EditAsync(letter.Id, row => (row.Mailbox, row.DueUtc) = ("deputy-mayor", i == 5 ? null : due));
            taken.Add(letter.Id);
        }

        var first = await clerk.OpenAsync(DeskSite.Letters + "?tab=New&mailbox=deputy-mayor&q=" + Uri.EscapeDataString("翻页"), DeskSite.Token);
        var second = await clerk.OpenAsync(first.Document.QuerySelector("a[rel=next]")!.GetAttribute("href")!, DeskSite.Token);

        Assert.Null(second.Document.QuerySelector("a[rel=next]"));
        string[] shown = [.. Ids(first), .. Ids(second)];
        Assert.Equal(taken.Order(), shown.Order());
        var order = new List<DateTime>();
        foreach (var id in shown)
            order.Add((await site.LetterAsync(id)).DueUtc ?? DateTime.MaxValue);
        Assert.Equal(order.Order(), order);
    }

    [Fact]
    public async Task Sealed_report_is_in_no_list_and_at_no_address()
    {
        using var admin = await site.PlatformAsync();
        var receipt = await site.TakeAsync(MailboxSite.Letter("密封的举报") with { Mailbox = "discipline", Kind = LetterKind.Report }, MailboxSite.Discipline);
        var sealedLetter = await site.LetterAsync(receipt.LetterId, MailboxSite.Discipline);

        foreach (var tab in Enum.GetNames<LetterTab>())
            Assert.DoesNotContain(receipt.LetterId, (await admin.OpenAsync($"/jw/Admin/Letters?tab={tab}", DeskSite.Token)).Text, StringComparison.Ordinal);
        Assert.DoesNotContain(receipt.LetterId, (await admin.OpenAsync($"/jw/Admin/Letters?q={sealedLetter.Number}", DeskSite.Token)).Text, StringComparison.Ordinal);
        foreach (var address in new[] { "", "/Publish", "?file=x" })
            Assert.Equal(HttpStatusCode.NotFound, (await admin.OpenAsync($"/jw/Admin/Letters/{receipt.LetterId}{address}", DeskSite.Token)).Status);
    }

    [Fact]
    public async Task Inbox_is_for_those_who_handle_letters()
    {
        using var visitor = site.CreateBrowser();
        using var other = await site.SignedInAsync(MailboxSite.Government, "reader-" + Guid.NewGuid().ToString("N")[..8], "Investigator");
        using var stranger = await site.SignedInAsync(MailboxSite.Bureau, "stranger-" + Guid.NewGuid().ToString("N")[..8], "Chief");
        var letter = await site.NewAsync();

        Assert.EndsWith("/SignIn", (await visitor.OpenAsync(DeskSite.Letters, DeskSite.Token)).Address.AbsolutePath, StringComparison.Ordinal);
        foreach (var browser in new[] { other, stranger })
        {
            foreach (var address in new[] { DeskSite.Letters, $"{DeskSite.Letters}/{letter.Id}", "/zf/Admin/Mailboxes", "/zf/Admin/AnswerTemplates" })
                Assert.Equal(HttpStatusCode.Forbidden, (await browser.OpenAsync(address, DeskSite.Token)).Status);
        }
    }

    private static async Task<string[]> TitlesAsync(SiteBrowser browser, string query) =>
        [.. (await browser.OpenAsync(DeskSite.Letters + query, DeskSite.Token)).Document.QuerySelectorAll("tbody .row-title").Select(link => link.TextContent.Trim())];

    private static IEnumerable<string> Ids(SitePage page) => page.Document.QuerySelectorAll("tbody .row-title").Select(link => link.GetAttribute("href")!.Split('/')[^1]);
}
