using System.Net;
using AngleSharp.Html.Dom;
using EGovCms.Mailbox.Files;
using EGovCms.Mailbox.Intake;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Testing.Site;

namespace EGovCms.Mailbox.Tests.Desk;

public sealed class LetterPageTests(MailboxSite site) : IClassFixture<MailboxSite>
{
    [Fact]
    public async Task Letter_goes_by_its_forms_from_receipt_to_answer()
    {
        using var clerk = await site.ClerkAsync();
        using var chief = await site.ChiefAsync();
        var letter = await site.NewAsync();

        var page = await clerk.StepAsync(await clerk.OpenAsync(letter), "accept");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        page = await clerk.StepAsync(page, "draft", ("answer", "路灯已于今天修好，感谢监督。"), ("author", "市住建局"));
        Assert.Contains("待审核", page.Document.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
        // Neither review nor signature is a clerk's.
        Assert.Empty(page.Document.QuerySelectorAll("form[action$='/Advance']"));
        page = await chief.StepAsync(await chief.OpenAsync(letter), "approve");
        page = await chief.StepAsync(page, "sign");

        letter = await site.LetterAsync(letter.Id);
        Assert.Equal((LetterStates.Answered, "市住建局"), (letter.State, letter.AnsweredBy));
        Assert.Single(page.Document.QuerySelectorAll(".flow-current"));
        var said = string.Join(' ', page.Document.QuerySelectorAll(".timeline").Select(list => list.TextContent));
        Assert.All(["受理", "拟稿送审", "签发", "赵经办", "李主任", "路灯已于今天修好"], word => Assert.Contains(word, said, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clerk_who_sends_a_chiefs_form_is_refused()
    {
        using var clerk = await site.ClerkAsync();
        var letter = await site.StepAsync(await site.NewAsync(), "accept");
        letter = await site.StepAsync(letter, "draft", "", ("answer", ["路灯已于今天修好，感谢监督。"]));
        letter = await site.StepAsync(letter, "approve");
        var note = (await clerk.OpenAsync(letter)).Form("form[action$='/Note']");
        var token = ((IHtmlInputElement)note.QuerySelector("[name='__RequestVerificationToken']")!).Value;

        using var fields = new FormUrlEncodedContent(new Dictionary<string, string> { ["Step"] = "sign", ["__RequestVerificationToken"] = token });
        using var answer = await clerk.Client.PostAsync(new Uri($"{DeskSite.Letters}/{letter.Id}/Advance", UriKind.Relative), fields, DeskSite.Token);

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal(LetterStates.Sign, (await site.LetterAsync(letter.Id)).State);
    }

    [Fact]
    public async Task Second_of_two_clerks_is_told_and_keeps_what_they_wrote()
    {
        using var first = await site.ClerkAsync();
        using var second = await site.ClerkAsync();
        var letter = await site.StepAsync(await site.NewAsync(), "accept");
        var seen = await second.OpenAsync(letter);
        await first.StepAsync(await first.OpenAsync(letter), "ask", ("Comment", "请问是哪一栋？"));
        await first.StepAsync(await first.OpenAsync(letter), "resume");

        var told = await second.StepAsync(seen, "draft", ("answer", "写了很久的答复，不能丢掉。"));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Contains("写了很久的答复，不能丢掉。", told.Document.QuerySelector("[name='draft.answer']")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await second.StepAsync(told, "draft")).Status);
        Assert.Equal(LetterStates.Review, (await site.LetterAsync(letter.Id)).State);
    }

    [Fact]
    public async Task Letter_moves_to_a_mailbox_that_is_chosen_by_its_name()
    {
        using var clerk = await site.ClerkAsync();
        var letter = await site.NewAsync();
        var page = await clerk.OpenAsync(letter);
        Assert.Equal(["分管副市长信箱"], ((IHtmlSelectElement)page.Document.QuerySelector("select[name='transfer.mailbox']")!).Options.Where(option => option.Value.Length > 0).Select(option => option.Text));

        await clerk.StepAsync(page, "transfer", ("mailbox", "deputy-mayor"));

        Assert.Equal("deputy-mayor", (await site.LetterAsync(letter.Id)).Mailbox);
    }

    [Fact]
    public async Task Similar_letters_are_shown_and_merged_by_a_link()
    {
        using var clerk = await site.ClerkAsync();
        var older = await site.LetterAsync((await site.TakeAsync(Anonymous("水城区双水街道停水三天无人管"))).LetterId);
        var newer = await site.LetterAsync((await site.TakeAsync(Anonymous("双水街道停水三天了"))).LetterId);
        var other = await site.LetterAsync((await site.TakeAsync(Anonymous("建议增加公交班次"))).LetterId);
        var page = await clerk.OpenAsync(newer);
        var link = page.Document.QuerySelector($"a[href*='merge={older.Number}']");
        Assert.NotNull(link);
        Assert.Null(page.Document.QuerySelector($"a[href*='merge={other.Number}']"));

        var merged = await clerk.StepAsync(await clerk.OpenAsync(link.GetAttribute("href")!, DeskSite.Token), "merge");

        Assert.Equal(HttpStatusCode.OK, merged.Status);
        Assert.Equal((LetterStates.Merged, older.Id), ((await site.LetterAsync(newer.Id)).State, (await site.LetterAsync(newer.Id)).MergedInto));
        Assert.Contains(older.Title, merged.Document.QuerySelector(".facts")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answer_is_filled_from_a_template_and_from_a_units_result()
    {
        using var chief = await site.ChiefAsync();
        var added = await chief.SubmitAsync(
            await chief.OpenAsync("/zf/Admin/AnswerTemplates/Edit", DeskSite.Token), "form[action$='/AnswerTemplates/Edit']",
            ("Name", "一般答复"), ("Text", "{name-masked}：您好！来信《{title}》（{number}）收悉。"));
        var letter = await site.StepAsync(await site.NewAsync("标题里有{number}"), "accept");
        letter = await site.StepAsync(letter, "dispatch", "", ("units", [$"{MailboxSite.Bureau}/"]));
        Assert.True((await site.ReplyAsync(letter, MailboxSite.Bureau, "已派人更换灯泡。")).Succeeded);
        var page = await chief.OpenAsync(letter);
        var form = page.Form("form:has([name='Step'][value='draft'])");

        var filled = await chief.SubmitAsync(form, Button(form, "template"), ("draft.answer", "以下是答复。"), ("Template", added.Document.QuerySelector("tbody a")!.GetAttribute("href")!.Split('=')[^1]));
        form = filled.Form("form:has([name='Step'][value='draft'])");
        filled = await chief.SubmitAsync(form, (IHtmlElement)form.QuerySelector("button[value^='reply:']")!);

        var answer = ((IHtmlTextAreaElement)filled.Document.QuerySelector("[name='draft.answer']")!).Value.ReplaceLineEndings("\n").Trim();
        Assert.Equal($"以下是答复。\n\n陈某某：您好！来信《标题里有{{number}}》（{LetterNumber.Show(letter.Number)}）收悉。\n\n已派人更换灯泡。", answer);
        Assert.Equal(LetterStates.Handling, (await site.LetterAsync(letter.Id)).State);
    }

    [Fact]
    public async Task Contact_is_masked_until_someone_looks_which_is_recorded()
    {
        using var clerk = await site.ClerkAsync();
        var letter = await site.NewAsync();
        var page = await clerk.OpenAsync(letter);
        Assert.DoesNotContain("13000000777", Contact(page), StringComparison.Ordinal);
        Assert.Contains("130****0777", Contact(page), StringComparison.Ordinal);
        Assert.Empty(await site.AuditAsync("letter.contact-revealed", letter.Number));

        var revealed = await clerk.SubmitAsync(page, "form[action$='/Reveal']");

        Assert.Contains("13000000777", Contact(revealed), StringComparison.Ordinal);
        Assert.Contains("陈桂花", Contact(revealed), StringComparison.Ordinal);
        Assert.Single(await site.AuditAsync("letter.contact-revealed", letter.Number));
        Assert.DoesNotContain("13000000777", Contact(await clerk.OpenAsync(letter)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Note_is_kept_for_staff()
    {
        using var clerk = await site.ClerkAsync();
        var letter = await site.NewAsync();
        var empty = await clerk.SubmitAsync(await clerk.OpenAsync(letter), "form[action$='/Note']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.Status);

        var noted = await clerk.SubmitAsync(empty, "form[action$='/Note']", ("Note", "已电话联系物业。"));

        Assert.Contains("已电话联系物业。", noted.Document.QuerySelector(".timeline")!.TextContent, StringComparison.Ordinal);
        Assert.Single(await site.AuditAsync("letter.noted", letter.Number));
    }

    [Fact]
    public async Task Attachment_is_handed_over_and_an_infected_one_is_not()
    {
        using var clerk = await site.ClerkAsync();
        byte[] picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3];
        var receipt = await site.TakeAsync(MailboxSite.Letter() with
        {
            Files = [new IncomingFile("路灯.png", "image/png", picture, AttachmentState.Clean), new IncomingFile("坏的.png", "image/png", picture, AttachmentState.Infected)],
        });
        var page = await clerk.OpenAsync(await site.LetterAsync(receipt.LetterId));
        var link = Assert.Single(page.Document.QuerySelectorAll("a[href*='?file=']"));

        using var answer = await clerk.Client.GetAsync(new Uri(link.GetAttribute("href")!, UriKind.Relative), DeskSite.Token);

        Assert.Equal(picture, await answer.Content.ReadAsByteArrayAsync(DeskSite.Token));
        Assert.Equal("attachment", answer.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Contains("带病毒，已清除", page.Document.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await clerk.OpenAsync($"{DeskSite.Letters}/{(await site.NewAsync()).Id}?file={link.GetAttribute("href")!.Split('=')[^1]}", DeskSite.Token)).Status);
    }

    private static LetterSubmission Anonymous(string title)
    {
        var letter = MailboxSite.Letter(title);
        return letter with { Content = letter.Content with { Title = title, Phone = "" } };
    }

    private static IHtmlElement Button(IHtmlFormElement form, string value) => (IHtmlElement)form.QuerySelector($"button[value='{value}']")!;

    private static string Contact(SitePage page) => page.Document.QuerySelector("section:has(form[action$='/Reveal']), section:has(h2:contains('来信人'))")!.TextContent;
}
