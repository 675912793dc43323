using System.Net;
using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.Audit;

/// <summary>What an administrator does stands in the audit trail, in words, whichever module did it.</summary>
public sealed class AuditTests(Department site) : IClassFixture<Department>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Life_of_an_item_is_recorded_act_by_act()
    {
        using var admin = await SignInAsync();
        var title = "记录" + Guid.NewGuid().ToString("N")[..8];
        var editor = await admin.OpenAsync("/Admin/Content/Create/Page", Token);
        var form = editor.Form("form[action*='/Admin/Content/Create/Page']");

        var saved = await admin.SubmitAsync(form, Button(form, "Draft"), ("TitlePart.Title", title));
        form = saved.Form("form[action$='/Edit']");
        var published = await admin.SubmitAsync(form, Button(form, "Publish"));
        var gone = await PostAsync(admin, published, "Unpublish");
        await PostAsync(admin, gone, "Delete");

        Assert.Equal(["删除内容", "撤回内容", "发布内容", "保存草稿"], await ActsOnAsync(admin, title));
    }

    [Fact]
    public async Task Settings_and_types_are_recorded_with_what_they_were()
    {
        using var admin = await SignInAsync();
        var settings = await admin.OpenAsync("/Admin/Settings", Token);
        var name = "改名" + Guid.NewGuid().ToString("N")[..8];

        await admin.SubmitAsync(settings, "form[action$='/Admin/Settings']", ("SiteName", name));

        var trail = await admin.OpenAsync("/Admin/Audit?area=settings", Token);
        Assert.Contains("修改网站设置", trail.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains(name, trail.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Trail_is_closed_to_nobody_and_keeps_what_was_asked_for()
    {
        using var nobody = site.CreateBrowser();
        using var admin = await SignInAsync();

        var closed = await nobody.OpenAsync("/Admin/Audit", Token);
        var none = await admin.OpenAsync("/Admin/Audit?actor=nobody-of-this-name&area=content&before=x", Token);

        Assert.EndsWith("/SignIn", closed.Address.AbsolutePath, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, none.Status);
        Assert.Contains("没有符合条件的记录", none.Document.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal("nobody-of-this-name", none.Document.QuerySelector("input[name=actor]")?.GetAttribute("value"));
    }

    private async Task<SiteBrowser> SignInAsync()
    {
        var admin = site.CreateBrowser();
        await admin.SignInAsync(SiteFixture.AdminUser, site.AdminPassword);
        return admin;
    }

    private static AngleSharp.Html.Dom.IHtmlElement Button(AngleSharp.Dom.IElement form, string value) =>
        (AngleSharp.Html.Dom.IHtmlElement)form.QuerySelector($"button[value='{value}']")!;

    /// <summary>Presses the button that posts to the item's act, and confirms.</summary>
    private static async Task<SitePage> PostAsync(SiteBrowser admin, SitePage page, string act)
    {
        var asked = await admin.SubmitAsync(page, $"form[action$='/{act}']");
        return asked.Document.QuerySelector($"form[action$='/{act}']") is null || asked.Heading.Length == 0
            ? asked
            : await admin.SubmitAsync(asked, $"form[action$='/{act}']");
    }

    private static async Task<IEnumerable<string>> ActsOnAsync(SiteBrowser admin, string title)
    {
        var trail = await admin.OpenAsync("/Admin/Audit?area=content", Token);
        return trail.Document.QuerySelectorAll("tbody tr")
            .Where(row => row.QuerySelector("td:nth-child(4)")!.TextContent.Contains(title, StringComparison.Ordinal))
            .Select(row => row.QuerySelector("td:nth-child(3)")!.TextContent.Trim());
    }
}
