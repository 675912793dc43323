using System.Net;
using AngleSharp.Html.Dom;
using EGovCms.Guide.Tests.Walk;
using EGovCms.Testing.Site;

namespace EGovCms.Guide.Tests;

/// <summary>The module that the guide has made, at the city government's site.</summary>
public sealed class ModuleTests(GuideWalk walk)
{
    private const string Form = "form:has([name='TitlePart.Title'])";

    [Fact]
    public async Task Event_is_edited_published_listed_and_shown()
    {
        using var visitor = walk.CreateBrowser();
        using var editor = await SignInAsync();
        var before = await visitor.OpenAsync("zf/events", TestContext.Current.CancellationToken);

        var saved = await PublishAsync(editor, "凉都马拉松", "2099-05-01T09:30", "人民广场");
        var list = await visitor.OpenAsync("zf/events", TestContext.Current.CancellationToken);
        var link = Assert.Single(list.Document.QuerySelectorAll("main a"), a => a.TextContent == "凉都马拉松");
        var page = await visitor.OpenAsync(((IHtmlAnchorElement)link).Href, TestContext.Current.CancellationToken);

        Assert.DoesNotContain("凉都马拉松", before.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, saved.Status);
        Assert.Equal("活动预告", list.Heading);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("人民广场", page.Document.QuerySelector(".event")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("2099-05-01 09:30", page.Document.QuerySelector(".event")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("2099-05-01T09:30:00+08:00", page.Document.QuerySelector(".event time")!.GetAttribute("datetime"));
    }

    [Theory]
    [InlineData("", "广场", "请填写活动开始的日期和时间。")]
    [InlineData("2099-06-01T10:00", null, "地点不超过 100 个字。")]
    public async Task What_editor_or_handler_refuse_comes_back_with_its_message(string start, string? place, string message)
    {
        using var editor = await SignInAsync();

        var refused = await PublishAsync(editor, "不成", start, place ?? new string('远', 101));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(message, refused.Document.QuerySelector("[data-error-summary]")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Administration_page_checks_saves_and_leaves_a_record()
    {
        using var visitor = walk.CreateBrowser();
        using var administrator = await SignInAsync();
        await visitor.OpenAsync("zf/events", TestContext.Current.CancellationToken);
        var page = await administrator.OpenAsync("zf/Admin/Events", TestContext.Current.CancellationToken);

        var refused = await administrator.SubmitAsync(page, "form[action$='/Admin/Events']", ("Introduction", "市民可自由参加"), ("PageSize", "0"));
        var saved = await administrator.SubmitAsync(refused, "form[action$='/Admin/Events']", ("PageSize", "50"));
        var shown = await visitor.OpenAsync("zf/events", TestContext.Current.CancellationToken);
        var trail = await administrator.OpenAsync("zf/Admin/Audit", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("请填写 1 到 100 之间的整数。", refused.Words(), StringComparison.Ordinal);
        Assert.Contains("设置已保存。", saved.Words(), StringComparison.Ordinal);
        Assert.Contains("市民可自由参加", shown.Words(), StringComparison.Ordinal);
        Assert.Contains("修改活动预告设置", trail.Words(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Permission_forbids_until_a_role_has_it()
    {
        var password = walk.Printed["7. Who may do what"].Split("(shown this once):")[1].Trim();
        using var wang = walk.CreateBrowser();
        var forced = await wang.SignInAsync("wang", password, "/zf");
        var changed = await wang.SubmitAsync(forced, "form[action$='/Account/Password']", ("Password", password), ("NewPassword", "Long-and-slow-2026"), ("Repeated", "Long-and-slow-2026"));
        using var administrator = await SignInAsync();

        var forbidden = await wang.OpenAsync("zf/Admin/Events", TestContext.Current.CancellationToken);
        var role = await administrator.OpenAsync("zf/Admin/Roles/Edit/Editor", TestContext.Current.CancellationToken);
        await administrator.SubmitAsync(role, "form[action$='/Roles/Edit/Editor']", ("Permissions", "ManageEvents"));
        var allowed = await wang.OpenAsync("zf/Admin/Events", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, changed.Status);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.Status);
        Assert.Contains("设置活动预告", role.Words(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, allowed.Status);
        Assert.Equal("活动预告", allowed.Heading);
    }

    [Fact]
    public async Task Feature_is_switched_on_in_the_browser_at_one_site_alone()
    {
        using var administrator = await SignInAsync("/rd");
        var before = await administrator.OpenAsync("rd/events", TestContext.Current.CancellationToken);
        var features = await administrator.OpenAsync("rd/Admin/Features", TestContext.Current.CancellationToken);

        var answer = await administrator.SubmitAsync(features, "form[action$='/Acme.Events/Enable']");
        if (answer.Document.QuerySelector("form [name='confirmed']") is not null)
            await administrator.SubmitAsync(answer, "form:has([name='confirmed'])");
        var after = await administrator.OpenAsync("rd/events?culture=en", TestContext.Current.CancellationToken);
        var elsewhere = await administrator.OpenAsync("sw/events", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, before.Status);
        Assert.Contains("活动预告", features.Words(), StringComparison.Ordinal);
        Assert.Contains("发布活动的时间和地点，列出即将举行的活动。", features.Words(), StringComparison.Ordinal);
        Assert.Equal("Coming events", after.Heading);
        Assert.Equal(HttpStatusCode.NotFound, elsewhere.Status);
    }

    [Fact]
    public async Task Page_of_features_shows_what_was_dropped_in()
    {
        using var administrator = await SignInAsync("");

        var page = await administrator.OpenAsync("Admin/Features?culture=en", TestContext.Current.CancellationToken);

        Assert.Contains("Acme.Events", page.Words(), StringComparison.Ordinal);
        Assert.Contains("Acme.Theme", page.Words(), StringComparison.Ordinal);
        Assert.DoesNotContain("left out", page.Words(), StringComparison.Ordinal);
        var chinese = await administrator.OpenAsync("Admin/Features?culture=zh-CN", TestContext.Current.CancellationToken);
        Assert.Contains("凉都主题", chinese.Words(), StringComparison.Ordinal);
    }

    private async Task<SiteBrowser> SignInAsync(string prefix = "/zf")
    {
        var browser = walk.CreateBrowser();
        await browser.SignInAsync("admin", GuideWalk.AdminPassword, prefix);
        return browser;
    }

    private static async Task<SitePage> PublishAsync(SiteBrowser editor, string title, string start, string place)
    {
        var page = await editor.OpenAsync("zf/Admin/Content/Create/Event", TestContext.Current.CancellationToken);
        var form = page.Form(Form);
        var publish = form.QuerySelector("button[name='action'][value='Publish']") as IHtmlElement;
        return await editor.SubmitAsync(form, publish, ("TitlePart.Title", title), ("EventPart.StartUtc", start), ("EventPart.Place", place));
    }
}
