using EGovCms.Data;
using EGovCms.Mailbox.Flow;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Testing.Site;
using EGovCms.Workflows.Abstractions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Desk;

public sealed class CitizenNewsOnSqliteTests(MailboxSite site) : CitizenNewsTests(site), IClassFixture<MailboxSite>;

public sealed class CitizenNewsOnPostgresTests(PostgresMailboxSite site) : CitizenNewsTests(site), IClassFixture<PostgresMailboxSite>;

/// <summary>What a letter's writer does later on reaches those who work on it.</summary>
public abstract class CitizenNewsTests(MailboxSite site)
{
    [Fact]
    public async Task Addition_is_told_to_the_desk_and_to_the_unit_that_has_the_letter()
    {
        using var clerk = await site.ClerkAsync();
        using var unit = await ClerkOfAsync(MailboxSite.Bureau);
        using var other = await ClerkOfAsync(MailboxSite.District);
        var letter = await site.StepAsync(await site.NewAsync("校车停靠点太远"), "accept");
        letter = await site.StepAsync(letter, "dispatch", "", ("units", [$"{MailboxSite.Bureau}/"]));
        using var citizen = site.CreateBrowser();
        var page = await citizen.TrackAsync(letter.Number, "AB23CD45");

        await citizen.SubmitAsync(page, "#act-add", ("Words", "今天又有孩子被堵在路口。"));

        await TellsAsync(clerk, MailboxSite.Government, "来信《校车停靠点太远》有补充");
        var notice = await TellsAsync(unit, MailboxSite.Bureau, "来信《校车停靠点太远》有补充");
        Assert.DoesNotContain("被堵在路口", notice.Text, StringComparison.Ordinal);
        Assert.DoesNotContain("校车停靠点太远", (await other.OpenAsync($"/{MailboxSite.District}/Account/Notices", DeskSite.Token)).Text, StringComparison.Ordinal);
        // The notice leads the unit's clerk to the task, where the addition stands.
        var task = await site.InAsync(MailboxSite.Government, async services => (await services.GetRequiredService<IWorkflowEngine>().TasksAsync(letter.CaseId, DeskSite.Token)).Last(each => !each.IsOfState));
        var link = await unit.OpenAsync(Assert.Single(notice.Document.QuerySelectorAll($"a[href*='{task.Id}']")).GetAttribute("href")!, DeskSite.Token);
        Assert.Contains("被堵在路口", link.Document.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unit_that_has_answered_is_not_told_any_more()
    {
        using var clerk = await site.ClerkAsync();
        using var unit = await ClerkOfAsync(MailboxSite.Bureau);
        var letter = await site.StepAsync(await site.NewAsync("操场的灯太亮"), "accept");
        letter = await site.StepAsync(letter, "dispatch", "", ("units", [$"{MailboxSite.Bureau}/"]));
        Assert.True((await site.ReplyAsync(letter, MailboxSite.Bureau, "已经调暗。")).Succeeded);
        using var citizen = site.CreateBrowser();

        await citizen.SubmitAsync(await citizen.TrackAsync(letter.Number, "AB23CD45"), "#act-add", ("Words", "还是很亮。"));

        await TellsAsync(clerk, MailboxSite.Government, "来信《操场的灯太亮》有补充");
        Assert.DoesNotContain("操场的灯太亮", (await unit.OpenAsync($"/{MailboxSite.Bureau}/Account/Notices", DeskSite.Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answered_question_and_reopening_are_told_to_the_desk()
    {
        using var clerk = await site.ClerkAsync();
        var asked = await site.StepAsync(await site.StepAsync(await site.NewAsync("水管漏水没人修"), "accept"), "ask", "请问是哪一栋？");
        var answered = await site.AnsweredAsync("公交站牌看不清");
        using var citizen = site.CreateBrowser();
        using var another = site.CreateBrowser();

        await citizen.SubmitAsync(await citizen.TrackAsync(asked.Number, "AB23CD45"), "#act-clarify", ("Words", "三栋。"));
        await another.SubmitAsync(await another.TrackAsync(answered.Number, "AB23CD45"), "#act-reopen", ("Words", "并没有修好。"));

        await TellsAsync(clerk, MailboxSite.Government, "来信《水管漏水没人修》有补充");
        await TellsAsync(clerk, MailboxSite.Government, "来信人再次反映《公交站牌看不清》");
    }

    [Fact]
    public async Task Withdrawal_is_told_to_the_desk_and_to_the_unit_that_had_the_letter()
    {
        using var clerk = await site.ClerkAsync();
        using var unit = await ClerkOfAsync(MailboxSite.Bureau);
        using var before = await ClerkOfAsync(MailboxSite.District);
        var letter = await site.StepAsync(await site.NewAsync("河边的护栏松了"), "accept");
        letter = await site.StepAsync(letter, "dispatch", "", ("units", [$"{MailboxSite.Bureau}/", $"{MailboxSite.District}/"]));
        Assert.True((await site.ReplyAsync(letter, MailboxSite.District, "不在本县。")).Succeeded);
        using var citizen = site.CreateBrowser();
        await citizen.TrackAsync(letter.Number, "AB23CD45");

        await citizen.SubmitAsync(await citizen.OpenAsync($"/{MailboxSite.Government}/letters/track/withdraw", DeskSite.Token), "#act-withdraw", ("Words", "已经修好了。"));

        await TellsAsync(clerk, MailboxSite.Government, "来信人撤回了《河边的护栏松了》");
        var notice = await TellsAsync(unit, MailboxSite.Bureau, "来信人撤回了《河边的护栏松了》");
        Assert.DoesNotContain("来信人撤回了《河边的护栏松了》", (await before.OpenAsync($"/{MailboxSite.District}/Account/Notices", DeskSite.Token)).Text, StringComparison.Ordinal);
        Assert.NotNull(notice.Document.QuerySelector($"main a[href='/{MailboxSite.Bureau}/Admin/Tasks']"));
        Assert.DoesNotContain("河边的护栏松了", (await unit.OpenAsync($"/{MailboxSite.Bureau}/Admin/Tasks", DeskSite.Token)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Step_with_several_events_is_one_entry_of_the_change_log()
    {
        var letter = await site.StepAsync(await site.NewAsync("两个单位一起办的来信"), "accept");
        var before = await MovesAsync(letter);

        letter = await site.StepAsync(letter, "dispatch", "", ("units", [$"{MailboxSite.Bureau}/", $"{MailboxSite.District}/"]));

        Assert.Equal(before + 1, await MovesAsync(letter));
    }

    private async Task<int> MovesAsync(LetterRow letter) => await site.InAsync(MailboxSite.Government, services =>
        services.GetRequiredService<TenantDb>().Database.SqlQuery<int>($"""select count(*) as "Value" from "ChangeLog" where "Kind" = {LetterChanges.Moved} and "Subject" = {letter.Id}""").SingleAsync(DeskSite.Token));

    private Task<SiteBrowser> ClerkOfAsync(string tenant) => site.SignedInAsync(tenant, $"{tenant}-{Guid.NewGuid().ToString("N")[..8]}", "Clerk", "王科长");

    private static async Task<SitePage> TellsAsync(SiteBrowser browser, string tenant, string words)
    {
        SitePage? page = null;
        await MailboxSite.UntilAsync(async () => (page = await browser.OpenAsync($"/{tenant}/Account/Notices", DeskSite.Token)).Text.Contains(words, StringComparison.Ordinal));
        return page!;
    }
}
