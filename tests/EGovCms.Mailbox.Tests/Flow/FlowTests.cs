using EGovCms.Data;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Workflows.Abstractions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Flow;

public sealed class FlowOnSqliteTests(MailboxSite site) : FlowTests(site), IClassFixture<MailboxSite>;

public sealed class FlowOnPostgresTests(PostgresMailboxSite site) : FlowTests(site), IClassFixture<PostgresMailboxSite>;

/// <summary>The letter's way by the shipped definition.</summary>
public abstract class FlowTests(MailboxSite site)
{
    [Fact]
    public async Task Letter_goes_from_units_of_two_tenants_through_review_and_signature_to_its_answer()
    {
        var letter = await NewAsync();
        letter = await site.StepAsync(letter, "accept");
        Assert.NotNull(letter.AcceptedUtc);
        letter = await site.StepAsync(letter, "dispatch", "", ("units", [$"{MailboxSite.Bureau}/", $"{MailboxSite.District}/"]), ("instruction", ["请当天查明"]));
        Assert.Equal((LetterStates.Handling, "市教育局、钟山区人民政府"), (letter.State, letter.Units));
        Assert.Equal(WorkflowOutcome.Refused, (await site.TryStepAsync(letter, "draft", "", ("answer", ["已经查明，正在整改，感谢监督。"]))).Outcome);
        Assert.Equal(WorkflowOutcome.Refused, (await site.ReplyAsync(letter, MailboxSite.Bureau, " ")).Outcome);
        Assert.True((await site.ReplyAsync(letter, MailboxSite.Bureau, "已派人到园核查。")).Succeeded);
        Assert.Equal(WorkflowOutcome.Refused, (await site.ReplyAsync(letter, MailboxSite.District, "", "returned")).Outcome);
        Assert.True((await site.ReplyAsync(letter, MailboxSite.District, "", "returned", "不属本区管辖")).Succeeded);

        letter = await site.StepAsync(letter, "draft", "", ("answer", ["已经查明，正在整改，感谢监督。"]), ("author", ["市教育局"]));
        letter = await site.StepAsync(letter, "approve");
        letter = await site.StepAsync(letter, "redo", "请写明整改期限");
        letter = await site.StepAsync(letter, "draft", "", ("answer", ["已经查明，月底前整改完毕，感谢监督。"]), ("author", ["市教育局"]));
        letter = await site.StepAsync(letter, "approve");
        letter = await site.StepAsync(letter, "sign");

        Assert.Equal((LetterStates.Answered, "市教育局", 0, true), (letter.State, letter.AnsweredBy, letter.AnswerDays, letter.OnTime));
        var said = await SaidAsync(letter);
        Assert.Equal([(MessageKind.Answer, "已经查明，月底前整改完毕，感谢监督。")], said);
        var units = await UnitsAsync(letter);
        Assert.Equal([("市教育局", "answered"), ("钟山区人民政府", "returned")], units.Select(unit => (unit.Name, unit.Result)));
    }

    [Fact]
    public async Task Question_stops_the_clock_until_its_writer_answers()
    {
        var letter = await site.StepAsync(await NewAsync(), "accept");
        letter = await site.StepAsync(letter, "ask", "请问是哪一栋？");

        Assert.Equal((LetterStates.Waiting, null), (letter.State, letter.DueUtc));
        Assert.Equal([(MessageKind.Question, "请问是哪一栋？")], await SaidAsync(letter));

        letter = await site.StepAsync(letter, "resume");
        Assert.Equal(LetterStates.Accepted, letter.State);
        Assert.NotNull(letter.DueUtc);
    }

    [Fact]
    public async Task Refusal_names_its_lawful_reason()
    {
        var letter = await site.StepAsync(await NewAsync(), "refuse", "请向人民法院起诉。", ("reason", ["other-procedure"]));

        Assert.Equal(LetterStates.Refused, letter.State);
        Assert.Equal([(MessageKind.Refusal, "依法应当通过诉讼、仲裁、行政复议等途径解决\n请向人民法院起诉。")], await SaidAsync(letter));
    }

    [Fact]
    public async Task More_time_is_granted_only_to_who_asked_for_it()
    {
        var letter = await site.StepAsync(await NewAsync(), "accept");
        var due = letter.DueUtc;
        Assert.Equal(WorkflowOutcome.Refused, (await site.TryStepAsync(letter, "extend")).Outcome);

        letter = await site.StepAsync(letter, "ask-extension", "要等检测报告");
        Assert.True(letter.AsksExtension);
        letter = await site.StepAsync(letter, "extend");

        Assert.False(letter.AsksExtension);
        // Five working days more than Monday the 19th: Monday the 26th.
        Assert.Equal(due!.Value.AddDays(7), letter.DueUtc);
    }

    [Fact]
    public async Task Duplicate_is_merged_into_a_letter_that_is_there()
    {
        var first = await NewAsync();
        var second = await NewAsync();
        Assert.Equal(WorkflowOutcome.Refused, (await site.TryStepAsync(second, "merge", "", ("into", ["1234567890"]))).Outcome);
        Assert.Equal(WorkflowOutcome.Refused, (await site.TryStepAsync(second, "merge", "", ("into", [second.Number]))).Outcome);

        second = await site.StepAsync(second, "merge", "", ("into", [LetterNumber.Show(first.Number)]));

        Assert.Equal((LetterStates.Merged, first.Id), (second.State, second.MergedInto));
    }

    [Fact]
    public async Task Marks_and_mailbox_follow_their_steps()
    {
        var letter = await NewAsync();
        letter = await site.StepAsync(letter, "urge");
        letter = await site.StepAsync(letter, "urge");
        letter = await site.StepAsync(letter, "supervise", "领导批示，限期办结");
        letter = await site.StepAsync(letter, "transfer", "", ("mailbox", ["deputy-mayor"]));

        Assert.Equal((2, true, "deputy-mayor"), (letter.Urged, letter.IsSupervised, letter.Mailbox));
        Assert.Equal(WorkflowOutcome.Refused, (await site.TryStepAsync(letter, "transfer", "", ("mailbox", ["nobody"]))).Outcome);
    }

    private async Task<LetterRow> NewAsync() => await site.LetterAsync((await site.TakeAsync(MailboxSite.Letter())).LetterId);

    private Task<List<(MessageKind, string)>> SaidAsync(LetterRow letter) => site.InAsync(MailboxSite.Government, async services =>
        (await services.GetRequiredService<LetterThread>().ReadAsync(letter, TestContext.Current.CancellationToken)).Select(each => (each.Row.Kind, each.Text)).ToList());

    private Task<List<UnitRow>> UnitsAsync(LetterRow letter) => site.InAsync(MailboxSite.Government, services => services.GetRequiredService<TenantDb>().Set<UnitRow>().AsNoTracking()
        .Where(unit => unit.LetterId == letter.Id).OrderBy(unit => unit.Name == "钟山区人民政府").ToListAsync(TestContext.Current.CancellationToken));
}

public sealed class CardTests(MailboxSite site) : IClassFixture<MailboxSite>
{
    [Fact]
    public async Task Cards_follow_the_working_days()
    {
        var letter = await site.LetterAsync((await site.TakeAsync(MailboxSite.Letter())).LetterId);
        letter = await site.StepAsync(letter, "accept");
        Assert.Equal(LetterCard.None, letter.Card);

        await AtAsync(new DateTime(2026, 10, 17, 0, 0, 0, DateTimeKind.Utc), letter.Id, LetterCard.Near);
        await AtAsync(new DateTime(2026, 10, 19, 16, 0, 0, DateTimeKind.Utc), letter.Id, LetterCard.Yellow);
        // Ten working days from the 12th: the whole of Monday the 26th.
        await AtAsync(new DateTime(2026, 10, 26, 16, 0, 0, DateTimeKind.Utc), letter.Id, LetterCard.Red);
    }

    private async Task AtAsync(DateTime utc, string letterId, LetterCard card)
    {
        site.Clock!.SetUtcNow(new DateTimeOffset(utc.AddSeconds(1), TimeSpan.Zero));
        await MailboxSite.UntilAsync(async () => (await site.LetterAsync(letterId)).Card == card);
    }
}
