using System.Net;
using AngleSharp.Html.Dom;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Testing.Site;

namespace EGovCms.Mailbox.Tests.Desk;

public sealed class PublishTests(MailboxSite site) : IClassFixture<MailboxSite>
{
    private const string PublishForm = "form[action$='/Publish']";

    [Fact]
    public async Task Letter_is_published_masked_changed_and_withdrawn_with_a_reason()
    {
        using var chief = await site.ChiefAsync();
        var letter = await site.AnsweredAsync();
        var page = await chief.OpenAsync(letter, "/Publish");
        var body = Value(page, "body");
        Assert.DoesNotContain("陈桂花", body + Value(page, "answer"), StringComparison.Ordinal);
        Assert.DoesNotContain("13000000777", body, StringComparison.Ordinal);
        Assert.All(page.Document.QuerySelectorAll("[name$='.mask']"), box => Assert.True(((IHtmlInputElement)box).IsChecked));

        await chief.SubmitAsync(page, PublishForm, ("title", "小区门前的路灯坏了"));
        var stored = await site.LetterAsync(letter.Id);
        Assert.NotNull(stored.PublishedUtc);
        Assert.Equal(("小区门前的路灯坏了", body), (stored.PublicTitle, stored.PublicBody));
        Assert.Single(await site.AuditAsync("letter.published", letter.Number));

        await chief.SubmitAsync(await chief.OpenAsync(letter, "/Publish"), PublishForm, ("answer", "路灯已修好。"));
        Assert.Equal("路灯已修好。", (await site.LetterAsync(letter.Id)).PublicAnswer);

        var asked = await chief.SubmitAsync(await chief.OpenAsync(letter, "/Publish"), "form[action$='/Withdraw']");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, asked.Status);
        await chief.SubmitAsync(asked, "form[action$='/Withdraw']", ("Reason", "来信人要求撤下"));
        Assert.Null((await site.LetterAsync(letter.Id)).PublishedUtc);
        Assert.Contains("来信人要求撤下", System.Text.RegularExpressions.Regex.Unescape(Assert.Single(await site.AuditAsync("letter.unpublished", letter.Number)).After!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finding_that_is_not_ticked_stays_as_it_was_written()
    {
        using var chief = await site.ChiefAsync();
        var letter = await site.AnsweredAsync();
        var page = await chief.OpenAsync(letter, "/Publish");
        var form = page.Form(PublishForm);
        var phone = form.QuerySelectorAll("label").First(label => label.TextContent.Contains("13000000777", StringComparison.Ordinal));
        ((IHtmlInputElement)form.QuerySelector($"[id='{phone.GetAttribute("for")}']")!).IsChecked = false;

        var again = await chief.SubmitAsync(form, (IHtmlElement)form.QuerySelector("button[name='Mask']")!);

        Assert.Contains("13000000777", Value(again, "body"), StringComparison.Ordinal);
        Assert.DoesNotContain("陈桂花", Value(again, "body"), StringComparison.Ordinal);
        Assert.Null((await site.LetterAsync(letter.Id)).PublishedUtc);
    }

    [Fact]
    public async Task Letter_without_answer_or_agreement_is_not_published_by_any_way()
    {
        using var chief = await site.ChiefAsync();
        var open = await site.NewAsync();
        var agreed = await site.AnsweredAsync();
        var page = await chief.OpenAsync(agreed, "/Publish");
        var refusing = MailboxSite.Letter() with { MayPublish = false };
        var letter = await site.LetterAsync((await site.TakeAsync(refusing)).LetterId);
        letter = await site.StepAsync(letter, "accept");
        letter = await site.StepAsync(letter, "draft", "", ("answer", ["路灯已于今天修好，感谢监督。"]));
        letter = await site.StepAsync(letter, "approve");
        letter = await site.StepAsync(letter, "sign");

        Assert.Contains("答复以后才能公开", (await chief.OpenAsync(open, "/Publish")).Document.DocumentElement.TextContent, StringComparison.Ordinal);
        var told = await chief.OpenAsync(letter, "/Publish");
        Assert.Contains("来信人不同意公开", told.Document.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Empty(told.Document.QuerySelectorAll(PublishForm));
        var form = page.Form(PublishForm);
        form.Action = form.Action.Replace(agreed.Id, letter.Id, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await chief.SubmitAsync(form, null)).Status);
        Assert.Null((await site.LetterAsync(letter.Id)).PublishedUtc);
    }

    [Fact]
    public async Task Clerk_does_not_publish_and_the_second_of_two_is_told()
    {
        using var clerk = await site.ClerkAsync();
        using var first = await site.ChiefAsync();
        using var second = await site.ChiefAsync();
        var letter = await site.AnsweredAsync();
        Assert.Equal(HttpStatusCode.Forbidden, (await clerk.OpenAsync(letter, "/Publish")).Status);
        Assert.Empty((await clerk.OpenAsync(letter)).Document.QuerySelectorAll("a[href$='/Publish']"));
        var seen = await second.OpenAsync(letter, "/Publish");
        await first.SubmitAsync(await first.OpenAsync(letter, "/Publish"), PublishForm);

        var told = await second.SubmitAsync(seen, PublishForm, ("answer", "第二个人写的答复。"));

        Assert.Equal(HttpStatusCode.Conflict, told.Status);
        Assert.Equal("第二个人写的答复。", Value(told, "answer"));
        Assert.NotEqual("第二个人写的答复。", (await site.LetterAsync(letter.Id)).PublicAnswer);
        await second.SubmitAsync(told, PublishForm);
        Assert.Equal("第二个人写的答复。", (await site.LetterAsync(letter.Id)).PublicAnswer);
    }

    private static string Value(SitePage page, string name) => page.Document.QuerySelector($"[name='{name}']") switch
    {
        IHtmlTextAreaElement area => area.Value.ReplaceLineEndings("\n").Trim(),
        IHtmlInputElement input => input.Value,
        _ => throw new InvalidOperationException($"{page.Address} ({(int)page.Status}) has no field '{name}'."),
    };
}
