using System.Net;
using EGovCms.Data;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Public;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Testing.Site;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Public;

public sealed class PublicOnSqliteTests(MailboxSite site) : PublicTests(site), IClassFixture<MailboxSite>;

public sealed class PublicOnPostgresTests(PostgresMailboxSite site) : PublicTests(site), IClassFixture<PostgresMailboxSite>;

/// <summary>What the public sees of letters, and what it never sees.</summary>
public abstract class PublicTests(MailboxSite site)
{
    private const string Prefix = "/" + MailboxSite.Government;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Published_letter_is_listed_searched_and_read_in_the_words_decided_for_the_public()
    {
        var id = await PublishedAsync("小区路灯坏了三个星期没人修", "麒麟小区门前的路灯坏了，老人晚上不敢出门。", "已于当天派人更换三盏路灯，并检查了全线。");
        using var browser = site.CreateBrowser();

        var page = await browser.OpenAsync($"{Prefix}/letters/{id}", Token);
        Assert.Equal((HttpStatusCode.OK, "小区路灯坏了三个星期没人修"), (page.Status, page.Heading));
        Assert.Contains("已于当天派人更换三盏路灯", page.Text, StringComparison.Ordinal);
        Assert.Contains("市住建局", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("陈桂花", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("13000000777", page.Text, StringComparison.Ordinal);
        Assert.Equal("小区路灯坏了三个星期没人修", page.Meta("ArticleTitle"));
        Assert.Equal("市住建局", page.Meta("ContentSource"));

        string[] finds = ["/letters", "/letters?q=路灯", "/letters?q=路灯+全线", "/letters?box=mayor", "/letters?kind=Help", "/letters?year=2026", "/letters?year=2026&month=10", "/mailboxes/mayor"];
        foreach (var address in finds)
            Assert.Contains($"/letters/{id}\"", (await browser.OpenAsync(Prefix + address, Token)).Text, StringComparison.Ordinal);
        await browser.OpenUntilAsync($"{Prefix}/search?q=路灯", found => found.Text.Contains($"/letters/{id}\"", StringComparison.Ordinal), Token);
        string[] misses = ["/letters?q=路灯+幼儿园", "/letters?box=deputy-mayor", "/letters?kind=Complaint", "/letters?unit=市教育局", "/letters?year=2026&month=9", "/letters?q=陈桂花", "/mailboxes/deputy-mayor", "/search?q=陈桂花"];
        foreach (var address in misses)
        {
            var missed = await browser.OpenAsync(Prefix + address, Token);
            Assert.Equal(HttpStatusCode.OK, missed.Status);
            Assert.DoesNotContain($"/letters/{id}\"", missed.Text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Letter_that_nobody_published_is_on_no_page()
    {
        var letter = await site.TakeAsync(MailboxSite.Letter("没有公开的来信标题"));
        using var browser = site.CreateBrowser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"{Prefix}/letters/{letter.LetterId}", Token)).Status);
        string[] lists = ["/letters", "/letters?q=没有公开", "/mailboxes/mayor", "/mailboxes", "/letters/statistics", "/search?q=没有公开"];
        foreach (var address in lists)
            Assert.DoesNotContain("没有公开的来信标题", (await browser.OpenAsync(Prefix + address, Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Report_is_never_published_even_when_its_row_says_so()
    {
        var submission = MailboxSite.Letter("举报某局长收受礼金") with { Mailbox = "discipline", Kind = LetterKind.Report };
        var id = (await site.TakeAsync(submission, MailboxSite.Discipline)).LetterId;
        await site.InAsync(MailboxSite.Discipline, async services =>
        {
            var db = services.GetRequiredService<TenantDb>();
            var letter = await db.Set<LetterRow>().SingleAsync(row => row.Id == id, Token);
            letter.AnsweredUtc = MailboxSite.Monday.UtcDateTime;
            await Assert.ThrowsAsync<InvalidOperationException>(() => services.GetRequiredService<LetterPublication>().PublishAsync(letter, "举报", "举报", "举报", Token));
            (letter.PublishedUtc, letter.PublicTitle, letter.PublicSearch) = (MailboxSite.Monday.UtcDateTime, "举报某局长收受礼金", "举报某局长收受礼金");
            return await db.SaveChangesAsync(Token);
        });
        using var browser = site.CreateBrowser();

        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"/{MailboxSite.Discipline}/letters/{id}", Token)).Status);
        string[] lists = ["/letters", "/letters?q=礼金", "/letters?kind=Report", "/mailboxes/discipline", "/letters/statistics"];
        foreach (var address in lists)
            Assert.DoesNotContain("收受礼金", (await browser.OpenAsync($"/{MailboxSite.Discipline}{address}", Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Letter_whose_writer_did_not_agree_is_not_published()
    {
        var id = (await site.TakeAsync(MailboxSite.Letter() with { MayPublish = false })).LetterId;

        await Assert.ThrowsAsync<InvalidOperationException>(() => PublishAsync(id, new("标题", "正文", "答复")));
    }

    [Fact]
    public async Task Withdrawn_letter_is_gone_with_a_word_and_leaves_every_list_at_once()
    {
        var id = await PublishedAsync("公交车末班太早赶不上晚班", "末班车七点就收了。", "末班延长到九点。");
        using var browser = site.CreateBrowser();
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync($"{Prefix}/letters/{id}", Token)).Status);
        Assert.Contains(id, (await browser.OpenAsync($"{Prefix}/letters", Token)).Text, StringComparison.Ordinal);
        await browser.OpenUntilAsync($"{Prefix}/search?q=末班", found => found.Text.Contains(id, StringComparison.Ordinal), Token);

        await ChangeAsync(id, (publication, letter) => publication.WithdrawAsync(letter, "应来信人要求", Token));

        var page = await browser.OpenAsync($"{Prefix}/letters/{id}", Token);
        Assert.Equal(HttpStatusCode.Gone, page.Status);
        Assert.Contains("应来信人要求", page.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("末班车七点", page.Text, StringComparison.Ordinal);
        string[] lists = ["/letters", "/letters?q=末班", "/mailboxes/mayor"];
        foreach (var address in lists)
            Assert.DoesNotContain(id, (await browser.OpenAsync(Prefix + address, Token)).Text, StringComparison.Ordinal);
        await browser.OpenUntilAsync($"{Prefix}/search?q=末班", found => !found.Text.Contains(id, StringComparison.Ordinal), Token);

        await PublishAsync(id, new("公交车末班太早", "末班车七点就收了。", "末班延长到九点。"));
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync($"{Prefix}/letters/{id}", Token)).Status);
    }

    [Fact]
    public async Task Changed_words_are_read_at_once_and_found_by_the_sites_search()
    {
        var id = await PublishedAsync("垃圾箱两天没有清运", "巷口的垃圾箱满了。", "已清运。");
        using var browser = site.CreateBrowser();
        Assert.Contains("已清运。", (await browser.OpenAsync($"{Prefix}/letters/{id}", Token)).Text, StringComparison.Ordinal);

        await PublishAsync(id, new("垃圾箱两天没有清运", "巷口的垃圾箱满了。", "改为每天清运两次。"));

        Assert.Contains("改为每天清运两次", (await browser.OpenAsync($"{Prefix}/letters/{id}", Token)).Text, StringComparison.Ordinal);
        await browser.OpenUntilAsync($"{Prefix}/search?q=每天清运", found => found.Document.QuerySelectorAll(".find__extract").Any(extract => extract.TextContent.Contains("每天清运", StringComparison.Ordinal)), Token);
    }

    [Fact]
    public async Task List_that_finds_nothing_says_what_to_do_and_one_beyond_the_last_page_is_not_there()
    {
        using var browser = site.CreateBrowser();

        var nothing = await browser.OpenAsync($"{Prefix}/letters?q=这个词谁也没有写过", Token);
        Assert.Equal(HttpStatusCode.OK, nothing.Status);
        Assert.NotNull(nothing.Document.QuerySelector(".empty a[href='/zf/letters']"));
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"{Prefix}/letters?page=400", Token)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync($"{Prefix}/mailboxes/no-such", Token)).Status);
        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync($"{Prefix}/letters?kind=x&year=abc&month=77&unit=%00&box='", Token)).Status);
    }

    [Fact]
    public async Task Letters_that_come_drop_no_kept_page_and_figures_are_a_few_minutes_old_at_most()
    {
        using var browser = site.CreateBrowser();
        var before = await ReceivedAsync(browser);
        await site.TakeAsync(MailboxSite.Letter());
        Assert.Equal(before, await ReceivedAsync(browser));

        site.Clock!.Advance(TimeSpan.FromMinutes(6));
        Assert.Equal(before + 1, await ReceivedAsync(browser));
    }

    private static async Task<int> ReceivedAsync(SiteBrowser browser)
    {
        var page = await browser.OpenAsync($"{Prefix}/letters/statistics?year=2026", Token);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        return int.TryParse(page.Document.QuerySelector(".stat-total dd")?.TextContent, out var received) ? received : 0;
    }

    /// <summary>A letter that was answered and published; its id.</summary>
    private async Task<string> PublishedAsync(string title, string body, string answer)
    {
        var id = (await site.TakeAsync(MailboxSite.Letter(title))).LetterId;
        await PublishAsync(id, new(title, body, answer));
        return id;
    }

    private Task<bool> PublishAsync(string id, PublicText said) => ChangeAsync(id, (publication, letter) =>
    {
        (letter.AnsweredUtc, letter.AnsweredBy, letter.AnswerDays, letter.OnTime, letter.State) = (MailboxSite.Monday.UtcDateTime, "市住建局", 2, true, LetterStates.Closed);
        return publication.PublishAsync(letter, said.Title, said.Body, said.Answer, Token);
    });

    private Task<bool> ChangeAsync(string id, Func<LetterPublication, LetterRow, Task> change) => site.InAsync(MailboxSite.Government, async services =>
    {
        var letter = await services.GetRequiredService<TenantDb>().Set<LetterRow>().SingleAsync(row => row.Id == id, Token);
        await change(services.GetRequiredService<LetterPublication>(), letter);
        return true;
    });
}
