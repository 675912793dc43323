using System.Net;
using EGovCms.Notices.Abstractions;
using EGovCms.Notices.Outbox;
using EGovCms.Testing.Site;
using SmtpServer.Protocol;

namespace EGovCms.Notices.Tests.Admin;

/// <summary>The pages, as an administrator and a user see them.</summary>
public sealed class AdminPagesTests(NoticesSite site) : IClassFixture<NoticesSite>
{
    private const string Page = "/Admin/Notices";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Failed_notice_is_listed_masked_and_delivered_when_tried_again()
    {
        site.Mail!.Answers["full@list.example"] = new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "mailbox full");
        await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Email("full@list.example")));
        await site.UntilAsync("f***@list.example", n => n.State == NoticeState.Dead);
        using var admin = await site.SignedInAsync();

        var list = await admin.OpenAsync(Page, Token);

        Assert.Contains("f***@list.example", list.Document.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Contains("550 mailbox full", list.Document.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("full@list.example", list.Document.DocumentElement.TextContent, StringComparison.Ordinal);

        site.Mail.Answers.TryRemove("full@list.example", out _);
        Assert.Equal(HttpStatusCode.OK, (await admin.SubmitAsync(list, "form[action*='/Retry']")).Status);
        await site.UntilAsync("f***@list.example", n => n.State == NoticeState.Delivered);
        Assert.Contains("重新发送了通知", (await admin.OpenAsync("/Admin/Audit", Token)).Document.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Discarded_notice_is_gone_and_the_act_recorded()
    {
        site.Mail!.Answers["gone@discard.example"] = new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no");
        await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Email("gone@discard.example")));
        await site.UntilAsync("g***@discard.example", n => n.State == NoticeState.Dead);
        using var admin = await site.SignedInAsync();

        var confirmed = await admin.SubmitAsync(await admin.OpenAsync(Page, Token), "tr:has(td) form[action*='/Discard']");

        Assert.Equal(HttpStatusCode.OK, confirmed.Status);
        Assert.NotEmpty(await site.RowsAsync("g***@discard.example"));
        await admin.SubmitAsync(confirmed, "main form");
        Assert.Empty(await site.RowsAsync("g***@discard.example"));
        Assert.Contains("删除了未发送的通知", (await admin.OpenAsync("/Admin/Audit", Token)).Document.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Notices_are_managed_by_those_who_may_in_their_own_tenant()
    {
        var body = await site.AddAdministratorAsync("zf", "notices-zf");
        using var visitor = site.CreateBrowser();
        Assert.EndsWith("/SignIn", (await visitor.OpenAsync(Page, Token)).Address.AbsolutePath, StringComparison.Ordinal);
        Assert.EndsWith("/SignIn", (await visitor.OpenAsync("/Account/Notices", Token)).Address.AbsolutePath, StringComparison.Ordinal);

        using var other = site.CreateBrowser();
        await other.SignInAsync(body.UserName, body.Password!, "/zf");

        Assert.Equal(HttpStatusCode.OK, (await other.OpenAsync("/zf" + Page, Token)).Status);
        foreach (var path in new[] { "", "/Templates", "/Templates/trial", "/Sender" })
            Assert.Equal(HttpStatusCode.Forbidden, (await other.OpenAsync(Page + path, Token)).Status);
    }

    [Fact]
    public async Task Trial_reaches_the_user_in_the_site_and_is_marked_as_read()
    {
        using var admin = await site.SignedInAsync();
        await admin.SubmitAsync(await admin.OpenAsync(Page + "/Sender", Token), "form[action$='/Trial']");

        SitePage? inbox = null;
        await NoticesSite.UntilAsync(async () => (inbox = await admin.OpenAsync("/Account/Notices", Token)).Document.DocumentElement.TextContent.Contains("六盘水市信访局通知试发", StringComparison.Ordinal));

        Assert.Contains("1 条未读", inbox!.Document.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("条未读", (await admin.SubmitAsync(inbox, "form:has([name=Id])")).Document.DocumentElement.TextContent, StringComparison.Ordinal);
        var other = await site.AddAdministratorAsync("Default", "notices-other");
        using var stranger = site.CreateBrowser();
        await stranger.SignInAsync(other.UserName, other.Password!);
        Assert.DoesNotContain("通知试发", (await stranger.OpenAsync("/Account/Notices", Token)).Document.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changed_template_is_previewed_used_and_restored()
    {
        using var admin = await site.SignedInAsync();
        var edit = await admin.OpenAsync(Page + "/Templates/trial?culture=zh-CN", Token);
        var preview = await admin.SubmitAsync(edit.Form("main form"), null, ("subject", "{{ Model.Name }}的来信已办结"));
        Assert.Contains("张三的来信已办结", preview.Document.QuerySelector("main")!.TextContent, StringComparison.Ordinal);
        Assert.Empty(preview.Document.QuerySelectorAll("form[action$='/Restore']"));

        var saved = await admin.SubmitAsync(preview.Form("main form"), (AngleSharp.Html.Dom.IHtmlElement)preview.Document.QuerySelector("[name=Save]")!, ("subject", "{{ Model.Name }}的来信已办结"));
        await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Email("own@words.example"), "李四"));
        await site.UntilAsync("o***@words.example", n => n.State == NoticeState.Delivered);

        Assert.Equal("李四的来信已办结", Assert.Single(site.Mail!.To("own@words.example")).Subject);
        var confirm = await admin.SubmitAsync(saved, "form[action$='/Restore']");
        var restored = await admin.SubmitAsync(confirm, "main form");
        Assert.DoesNotContain("来信已办结", restored.Document.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Broken_template_is_told_and_not_stored()
    {
        using var admin = await site.SignedInAsync();
        var edit = await admin.OpenAsync(Page + "/Templates/trial?culture=en", Token);

        var told = await admin.SubmitAsync(edit.Form("main form"), (AngleSharp.Html.Dom.IHtmlElement)edit.Document.QuerySelector("[name=Save]")!, ("subject", "{% if %} broken"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, told.Status);
        Assert.DoesNotContain("broken", (await admin.OpenAsync(Page + "/Templates/trial?culture=en", Token)).Document.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sender_of_the_site_is_used_and_an_invalid_one_refused()
    {
        using var admin = await site.SignedInAsync();
        var form = await admin.OpenAsync(Page + "/Sender", Token);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await admin.SubmitAsync(form, "form[action$='/Sender']", ("FromAddress", "a@b.example, c@d.example"))).Status);

        await admin.SubmitAsync(form, "form[action$='/Sender']", ("FromAddress", "xinfang@example.gov.cn"), ("FromName", "市信访局"));
        await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Email("from@sender.example")));
        await site.UntilAsync("f***@sender.example", n => n.State == NoticeState.Delivered);

        var from = Assert.Single(site.Mail!.To("from@sender.example")).From.Mailboxes.Single();
        Assert.Equal(("市信访局", "xinfang@example.gov.cn"), (from.Name, from.Address));
    }
}
