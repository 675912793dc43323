using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Testing.Site;
using EGovCms.Workflows.Abstractions;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Desk;

public sealed class WorkPlaceOnSqliteTests(MailboxSite site) : WorkPlaceTests(site), IClassFixture<MailboxSite>;

public sealed class WorkPlaceOnPostgresTests(PostgresMailboxSite site) : WorkPlaceTests(site), IClassFixture<PostgresMailboxSite>;

/// <summary>Where the lists of tasks lead, and how a unit is told of the whole letter's time.</summary>
public abstract class WorkPlaceTests(MailboxSite site)
{
    private const string Tasks = "/zf/Admin/Tasks";

    [Fact]
    public async Task Task_of_a_letter_leads_to_the_letter()
    {
        using var clerk = await site.ClerkAsync();
        var letter = await site.NewAsync("待办里的来信");

        var link = Link(await clerk.OpenAsync(Tasks, DeskSite.Token), letter.Title);

        Assert.Equal($"{DeskSite.Letters}/{letter.Id}", link);
        Assert.Equal(letter.Title, (await clerk.OpenAsync(link, DeskSite.Token)).Heading);
    }

    [Fact]
    public async Task Page_of_the_case_shows_leads_on_and_moves_nothing()
    {
        using var clerk = await site.ClerkAsync();
        var letter = await site.NewAsync("不在通用页面办理的来信");
        var letterPage = await clerk.OpenAsync(letter);

        var page = await clerk.OpenAsync($"/zf/Admin/Cases/{letter.CaseId}", DeskSite.Token);

        Assert.Equal($"{DeskSite.Letters}/{letter.Id}", Assert.Single(page.Document.QuerySelectorAll("a.button-primary")).GetAttribute("href"));
        Assert.Empty(page.Document.QuerySelectorAll("form[action*='/Advance'], form[action*='/Complete']"));
        // A form that was made by hand does nothing either, and its sender stands before the letter.
        var form = letterPage.Form("form:has([name='Step'][value='accept'])");
        form.SetAttribute("action", $"/zf/Admin/Cases/{letter.CaseId}/Advance");
        var refused = await clerk.SubmitAsync(letterPage, "form:has([name='Step'][value='accept'])");
        Assert.Equal(($"{DeskSite.Letters}/{letter.Id}", LetterStates.New), (refused.Address.AbsolutePath, (await site.LetterAsync(letter.Id)).State));
    }

    [Fact]
    public async Task Task_of_a_report_leads_to_the_reports()
    {
        using var investigator = await site.SignedInAsync(MailboxSite.Discipline, "jw-" + Guid.NewGuid().ToString("N")[..8], "Investigator");
        var receipt = await site.TakeAsync(MailboxSite.Letter("密封的举报") with { Mailbox = "discipline", Kind = LetterKind.Report }, MailboxSite.Discipline);

        var page = await investigator.OpenAsync("/jw/Admin/Tasks", DeskSite.Token);

        Assert.Contains($"/jw/Admin/Reports/{receipt.LetterId}", page.Document.QuerySelectorAll("tbody .row-title").Select(link => link.GetAttribute("href")));
    }

    [Fact]
    public async Task Unit_sees_when_the_whole_letter_is_due_and_its_card()
    {
        var letter = await site.StepAsync(await site.NewAsync("快到期的交办来信"), "accept");
        letter = await site.StepAsync(letter, "dispatch", "", ("units", [$"{MailboxSite.Bureau}/"]));
        site.Clock!.SetUtcNow(new DateTimeOffset(letter.DueUtc!.Value.AddHours(1), TimeSpan.Zero));
        await MailboxSite.UntilAsync(async () => (await site.LetterAsync(letter.Id)).Card is LetterCard.Yellow);
        using var clerk = await site.SignedInAsync(MailboxSite.Bureau, "jy-" + Guid.NewGuid().ToString("N")[..8], "Clerk");

        // The list reads a copy, which follows the card.
        SitePage? list = null;
        await MailboxSite.UntilAsync(async () => Row(list = await clerk.OpenAsync($"/{MailboxSite.Bureau}/Admin/Tasks", DeskSite.Token), letter.Title) is { } row && row.Contains("黄牌", StringComparison.Ordinal));
        Assert.Contains("事项期限 2026-10-19", Row(list!, letter.Title), StringComparison.Ordinal);
        var task = await site.InAsync(MailboxSite.Government, async services => (await services.GetRequiredService<IWorkflowEngine>().TasksAsync(letter.CaseId, DeskSite.Token)).Last(each => !each.IsOfState));
        var link = Link(list!, letter.Title);
        Assert.Equal($"/{MailboxSite.Bureau}/Admin/Tasks/{MailboxSite.Government}/{task.Id}", link);
        var facts = (await clerk.OpenAsync(link, DeskSite.Token)).Document.QuerySelector(".facts")!.TextContent;
        Assert.All(["事项期限", "黄牌", "2026-10-19"], word => Assert.Contains(word, facts, StringComparison.Ordinal));
    }

    private static string Link(SitePage list, string title) =>
        list.Document.QuerySelectorAll("tbody .row-title").First(link => link.TextContent.Trim() == title).GetAttribute("href")!;

    private static string? Row(SitePage list, string title) => list.Document.QuerySelectorAll("tbody tr").FirstOrDefault(row => row.TextContent.Contains(title, StringComparison.Ordinal)) is { } row
        ? string.Join(' ', row.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        : null;
}
