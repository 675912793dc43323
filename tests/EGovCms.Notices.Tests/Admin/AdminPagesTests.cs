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
    public async Task Notices_of_one_body_are_seen_in_no_other_of_the_same_kind()
    {
        await site.AddBodyAsync("rd");
        site.Mail!.Answers["lost@zf.example"] = new SmtpResponse(SmtpReplyCode.MailboxUnavailable, "no");
        var id = await site.UserIdAsync(SiteFixture.AdminUser);
        await site.AddAsync(NoticesSite.Trial(NoticeRecipient.Email("lost@zf.example"), "只属于市政府"), "zf");
        await site.AddAsync(NoticesSite.Trial(NoticeRecipient.User(id), "只属于市政府"), "zf");
        NoticeRow? lost = null;
        await NoticesSite.UntilAsync(async () => (lost = (await site.RowsAsync("l***@zf.example", "zf")).SingleOrDefault(row => row.State == NoticeState.Dead)) is not null);
        using var admin = await site.SignedInAsync();
        await NoticesSite.UntilAsync(async () => (await admin.OpenAsync("/zf/Account/Notices", Token)).Document.Body!.TextContent.Contains("只属于市政府", StringComparison.Ordinal));

        foreach (var page in new[] { "/rd" + Page, "/rd" + Page + "?state=Delivered", "/rd/Account/Notices", Page, Page + "?state=Delivered", "/Account/Notices" })
        {
            var seen = (await admin.OpenAsync(page, Token)).Document.Body!.TextContent;
            Assert.DoesNotContain("只属于市政府", seen, StringComparison.Ordinal);
            Assert.DoesNotContain("l***@zf.example", seen, StringComparison.Ordinal);
        }

        Assert.Contains("l***@zf.example", (await admin.OpenAsync("/zf" + Page, Token)).Document.Body!.TextContent, StringComparison.Ordinal);
        var token = (await admin.OpenAsync("/rd/Account/Password", Token)).Document.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!;
        foreach (var act in new[] { "Retry", "Discard" })
        {
            using var answer = await admin.Client.PostAsync(
                new Uri($"/rd{Page}/{lost!.Id}/{act}", UriKind.Relative), new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("confirmed", "true")]), Token);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }

        Assert.Equal(NoticeState.Dead, Assert.Single(await site.RowsAsync("l***@zf.example", "zf")).State);
    }

    [Fact]
    public async Task Notices_are_closed_to_those_without_the_permission_who_have_their_own_all_the_same()
    {
        await site.AddRoleAsync("Clerk", "AccessAdminPanel");
        var (user, password) = await site.AddUserAsync("Default", "Clerk");
        using var clerk = site.CreateBrowser();
        await clerk.SignInAsync(user, password);

        foreach (var path in new[] { "", "/Templates", "/Templates/trial", "/Sender" })
            Assert.Equal(HttpStatusCode.Forbidden, (await clerk.OpenAsync(Page + path, Token)).Status);
        Assert.Equal(HttpStatusCode.OK, (await clerk.OpenAsync("/Account/Notices", Token)).Status);
        Assert.Empty((await clerk.OpenAsync("/Admin", Token)).Document.QuerySelectorAll($"nav a[href='{Page}']"));
    }

    [Fact]
    public async Task Trial_reaches_the_user_in_the_site_and_is_marked_as_read()
    {
        using var admin = await site.SignedInAsync();
        await admin.SubmitAsync(await admin.OpenAsync(Page + "/Sender", Token), "form[action$='/Trial']");

        SitePage? inbox = null;
        await NoticesSite.UntilAsync(async () => (inbox = await admin.OpenAsync("/Account/Notices", Token)).Document.DocumentElement.TextContent.Contains("六盘水市信访局通知试发", StringComparison.Ordinal));

        Assert.Contains("1 条未读", inbox!.Document.DocumentElement.TextContent, StringComparison.Ordinal);
        var bell = (await admin.OpenAsync(Page, Token)).Document.QuerySelector(".topbar a[href='/Account/Notices']")!;
        Assert.Equal("我的通知，1 条未读", bell.GetAttribute("aria-label"));
        Assert.Equal("1", bell.TextContent.Trim());
        Assert.DoesNotContain("条未读", (await admin.SubmitAsync(inbox, "form:has([name=Id])")).Document.DocumentElement.TextContent, StringComparison.Ordinal);
        Assert.Equal("", (await admin.OpenAsync(Page, Token)).Document.QuerySelector(".topbar a[href='/Account/Notices']")!.TextContent.Trim());
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
        // As its reader sees it, and able to do nothing.
        var frame = preview.Document.QuerySelector("iframe[srcdoc]")!;
        Assert.Contains("<p>张三", frame.GetAttribute("srcdoc"), StringComparison.Ordinal);
        Assert.Equal("", frame.GetAttribute("sandbox"));

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
