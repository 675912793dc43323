using System.Net;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Testing.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Track;

public sealed class TrackOnSqliteTests(MailboxSite site) : TrackTests(site), IClassFixture<MailboxSite>;

public sealed class TrackOnPostgresTests(PostgresMailboxSite site) : TrackTests(site), IClassFixture<PostgresMailboxSite>;

/// <summary>What a letter's writer sees and does.</summary>
public abstract class TrackTests(MailboxSite site)
{
    private const string Page = $"/{MailboxSite.Government}/letters/track";

    [Theory]
    [InlineData("ab23 cd45")]
    [InlineData("AB23CD45")]
    [InlineData("130-0000-0777")]
    [InlineData("+86 13000000777")]
    public async Task Letter_opens_by_its_code_and_the_password_or_the_phone(string secret)
    {
        var letter = await NewAsync();
        using var citizen = site.CreateBrowser();

        var page = await citizen.TrackAsync(LetterNumber.Show(letter.Number), secret);

        Assert.Equal((HttpStatusCode.OK, LetterStates.New, letter.Title), (page.Status, page.State(), page.Heading));
        Assert.Equal(site.Url + Page, page.Address.AbsoluteUri);
        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
        Assert.Equal(["收到来信"], page.Steps());
        Assert.Contains("最迟 2026-10-19", page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Unknown_code_and_wrong_secret_cannot_be_told_apart()
    {
        var letter = await NewAsync();
        using var stranger = site.CreateBrowser();
        var unknown = LetterNumber.Create();

        var answers = new[]
        {
            (unknown, await stranger.TrackAsync(unknown, "AB23CD45")), (letter.Number, await stranger.TrackAsync(letter.Number, "AB23CD46")), (letter.Number, await stranger.TrackAsync(letter.Number, "13000000778")),
        };

        Assert.Single(answers.Select(answer => (answer.Item2.Status, answer.Item2.Errors(), TextOf(answer.Item2).Replace(answer.Item1, "", StringComparison.Ordinal))).Distinct());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answers[0].Item2.Status);
        Assert.Equal("没有这样的来信。请核对查询码，以及查询密码或写信时留的电话。", answers[0].Item2.Errors());
        Assert.Null((await stranger.OpenAsync(Page)).State());
    }

    [Fact]
    public async Task Slip_in_the_code_is_told_by_its_check_digit()
    {
        using var citizen = site.CreateBrowser();

        var refused = await citizen.TrackAsync("1234567890", "AB23CD45");

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.StartsWith("查询码不对", refused.Errors(), StringComparison.Ordinal);
        Assert.Equal("1234567890", refused.Form("#track-form").Value("Number"));
    }

    [Fact]
    public async Task Letter_stays_open_for_half_an_hour_in_one_browser_and_closes_on_leaving()
    {
        var letter = await NewAsync();
        using var citizen = site.CreateBrowser();
        using var stranger = site.CreateBrowser();
        var page = await citizen.TrackAsync(letter.Number, "AB23CD45");
        Assert.Equal(LetterStates.New, (await citizen.OpenAsync(Page)).State());
        Assert.Null((await stranger.OpenAsync(Page)).State());
        // Another tenant's page does not take it either.
        Assert.Null((await citizen.OpenAsync($"/{MailboxSite.Bureau}/letters/track")).State());

        var left = await citizen.SubmitAsync(page, "form[action$='/leave']");

        Assert.Null(left.State());
        Assert.Null((await citizen.OpenAsync(Page)).State());
        await citizen.TrackAsync(letter.Number, "AB23CD45");
        site.Clock!.Advance(TimeSpan.FromMinutes(31));
        Assert.Null((await citizen.OpenAsync(Page)).State());
    }

    [Fact]
    public async Task Way_of_the_letter_is_told_without_names_of_staff_and_without_what_is_said_inside()
    {
        var letter = await NewAsync();
        letter = await site.StepAsync(letter, "accept");
        letter = await site.StepAsync(letter, "dispatch", "", ("units", [$"{MailboxSite.Bureau}/", $"{MailboxSite.District}/"]), ("instruction", ["请当天查明"]));
        letter = await site.StepAsync(letter, "urge", "领导催问");
        Assert.True((await site.ReplyAsync(letter, MailboxSite.Bureau, "已派人核查。")).Succeeded);
        Assert.True((await site.ReplyAsync(letter, MailboxSite.District, "", "returned", "不属本区管辖")).Succeeded);
        letter = await site.StepAsync(letter, "draft", "", ("answer", ["已经更换三盏路灯，感谢监督。"]), ("author", ["市教育局"]));
        letter = await site.StepAsync(letter, "approve", "写得好");
        await site.StepAsync(letter, "sign");
        using var citizen = site.CreateBrowser();

        var page = await citizen.TrackAsync(letter.Number, "AB23CD45");

        Assert.Equal(["收到来信", "已受理", "转给市教育局、钟山区人民政府办理", "答复已拟好，送审", "答复已审核", "已答复"], page.Steps());
        Assert.Equal("已经更换三盏路灯，感谢监督。", page.Document.QuerySelector(".letter-answer .letter-words")!.TextContent);
        foreach (var hidden in new[] { "李主任", "王科长", "请当天查明", "领导催问", "不属本区管辖", "写得好", "已派人核查" })
            Assert.DoesNotContain(hidden, page.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Something_is_added_once_however_often_it_is_sent()
    {
        var letter = await NewAsync();
        using var citizen = site.CreateBrowser();
        var page = await citizen.TrackAsync(letter.Number, "AB23CD45");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => citizen.SubmitAsync(page, "#act-add", ("Words", "昨天又坏了一盏。"))));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.Status));
        Assert.Equal("补充的内容已经收到。", answers[0].Document.QuerySelector("[data-said]")!.TextContent);
        Assert.Equal([(MessageKind.Addition, "昨天又坏了一盏。")], await SaidAsync(letter));
        var refused = await citizen.SubmitAsync(page, "#act-add", ("Words", " "));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "请写几句，或者选择文件"), (refused.Status, refused.Errors()));
    }

    [Fact]
    public async Task Question_is_answered_once_and_work_goes_on()
    {
        var letter = await site.StepAsync(await NewAsync(), "accept");
        letter = await site.StepAsync(letter, "ask", "请问是哪一栋？");
        // What is said in the same thousandth of a second has no order.
        site.Clock!.Advance(TimeSpan.FromSeconds(1));
        using var citizen = site.CreateBrowser();
        var page = await citizen.TrackAsync(letter.Number, "13000000777");
        Assert.Equal("请问是哪一栋？", page.Document.QuerySelector(".letter-answer .letter-words")!.TextContent);
        Assert.Null(page.Document.QuerySelector("#act-add"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => citizen.SubmitAsync(page, "#act-clarify", ("Words", "三栋门口。"))));

        Assert.All(answers, answer => Assert.Equal((HttpStatusCode.OK, LetterStates.Accepted), (answer.Status, answer.State())));
        Assert.Equal([(MessageKind.Question, "请问是哪一栋？"), (MessageKind.Clarification, "三栋门口。")], await SaidAsync(letter));
        var after = await site.LetterAsync(letter.Id);
        Assert.Equal(LetterStates.Accepted, after.State);
        Assert.NotNull(after.DueUtc);
    }

    [Fact]
    public async Task Answer_is_rated_once_and_the_letter_taken_up_again_once()
    {
        var letter = await AnsweredAsync(await NewAsync());
        using var citizen = site.CreateBrowser();
        var page = await citizen.TrackAsync(letter.Number, "AB23CD45");
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "请选择满意或者不满意"), await citizen.SubmitAsync(page, "#act-rate") is var empty ? (empty.Status, empty.Errors()) : default);

        site.Clock!.Advance(TimeSpan.FromSeconds(1));
        page = await citizen.SubmitAsync(page, "#act-rate", ("IsSatisfied", "no"), ("Words", "灯还是不亮"));
        Assert.Null(page.Document.QuerySelector("#act-rate"));
        site.Clock!.Advance(TimeSpan.FromSeconds(1));
        var reopened = await citizen.SubmitAsync(page, "#act-reopen", ("Words", "三盏只修了一盏"));
        var again = await citizen.SubmitAsync(page, "#act-reopen", ("Words", "三盏只修了一盏"));

        Assert.Equal((LetterStates.Accepted, LetterStates.Accepted), (reopened.State(), again.State()));
        letter = await site.LetterAsync(letter.Id);
        Assert.Equal((false, 1, LetterStates.Accepted), (letter.IsSatisfied, letter.Reopened, letter.State));
        Assert.Equal([MessageKind.Answer, MessageKind.Rating, MessageKind.Reopening], (await SaidAsync(letter)).Select(said => said.Item1));

        letter = await AnsweredAsync(letter, isAccepted: true);
        page = await citizen.OpenAsync(Page);
        Assert.Equal(LetterStates.Answered, page.State());
        Assert.Null(page.Document.QuerySelector("#act-reopen"));
        Assert.Null(page.Document.QuerySelector("#act-rate"));
    }

    [Fact]
    public async Task Letter_is_withdrawn_after_a_question_and_nothing_can_be_done_with_it_then()
    {
        var letter = await NewAsync();
        using var citizen = site.CreateBrowser();
        var page = await citizen.TrackAsync(letter.Number, "AB23CD45");
        var question = await citizen.OpenAsync(page.Links("a[href$='/withdraw']").Single().PathAndQuery);
        Assert.Contains(LetterNumber.Show(letter.Number), question.Text, StringComparison.Ordinal);
        Assert.Equal(LetterStates.New, (await site.LetterAsync(letter.Id)).State);

        var withdrawn = await citizen.SubmitAsync(question, "#act-withdraw", ("Words", "已经修好了"));
        var twice = await citizen.SubmitAsync(question, "#act-withdraw", ("Words", "已经修好了"));
        var late = await citizen.SubmitAsync(page, "#act-add", ("Words", "再补充一点"));

        Assert.Equal((HttpStatusCode.OK, LetterStates.Withdrawn), (withdrawn.Status, withdrawn.State()));
        Assert.Equal((HttpStatusCode.OK, LetterStates.Withdrawn), (twice.Status, twice.State()));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "再补充一点"), (late.Status, late.Document.QuerySelector("[data-typed]")!.TextContent));
        Assert.Equal([(MessageKind.Withdrawal, "已经修好了")], await SaidAsync(letter));
    }

    [Fact]
    public async Task Strangers_act_on_nothing()
    {
        var letter = await NewAsync();
        using var citizen = site.CreateBrowser();
        var page = await citizen.TrackAsync(letter.Number, "AB23CD45");
        site.Clock!.Advance(TimeSpan.FromMinutes(31));

        var refused = await citizen.SubmitAsync(page, "#act-add", ("Words", "来晚了的话"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("30 分钟", refused.Errors(), StringComparison.Ordinal);
        Assert.Empty(await SaidAsync(letter));
    }

    private async Task<LetterRow> NewAsync() => await site.LetterAsync((await site.TakeAsync(MailboxSite.Letter())).LetterId);

    private async Task<LetterRow> AnsweredAsync(LetterRow letter, bool isAccepted = false)
    {
        if (!isAccepted)
            letter = await site.StepAsync(letter, "accept");
        letter = await site.StepAsync(letter, "draft", "", ("answer", ["已经更换三盏路灯，感谢监督。"]));
        letter = await site.StepAsync(letter, "approve");
        return await site.StepAsync(letter, "sign");
    }

    private static string TextOf(SitePage page) => string.Concat(page.Document.QuerySelector("main")!.TextContent.Where(letter => !char.IsWhiteSpace(letter)));

    private Task<List<(MessageKind, string)>> SaidAsync(LetterRow letter) => site.InAsync(MailboxSite.Government, async services =>
        (await services.GetRequiredService<LetterThread>().ReadAsync(letter, TestContext.Current.CancellationToken)).Select(each => (each.Row.Kind, each.Text)).ToList());
}
