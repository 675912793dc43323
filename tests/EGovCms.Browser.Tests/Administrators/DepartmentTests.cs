using System.Text.RegularExpressions;
using EGovCms.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EGovCms.Browser.Tests.Administrators;

/// <summary>A department gets its site, says something on it, and loses it again. A host of its own: the others only read.</summary>
public sealed class DepartmentTests(Chromium chromium, OwnCity site) : IClassFixture<OwnCity>
{
    private const string Name = "六盘水市教育局";
    private const string Article = "秋季学期开学第一课在矿区小学举行";

    [Fact]
    public async Task Department_is_set_up_publishes_and_is_disabled_while_the_others_run()
    {
        await using var visit = await chromium.VisitAsync(site.Url);
        var page = visit.Page;
        await page.SignInAsync(site, "/Admin/Tenants/Create");
        await CreateAsync(page);
        await SeeItLiveAsync(page);
        await UploadAsync(page);
        await PublishAsync(page);
        await ReadAsync(page);
        visit.AssertNoFaults();

        await DisableAsync(page);
        Assert.Equal(404, await visit.OpenAsync("/jyj/"));
        Assert.Equal(404, await visit.OpenAsync("/jyj/Admin"));
        Assert.Equal(200, await visit.OpenAsync("/"));
        Assert.Equal(200, await visit.OpenAsync("/zf/"));
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = Name })).ToHaveCountAsync(0);
    }

    private static async Task CreateAsync(IPage page)
    {
        await page.AssertAccessibleAsync();
        await page.GetByLabel("市直部门网站").CheckAsync();
        await page.GetByLabel("站点名称").FillAsync(Name);
        await page.GetByLabel("标识").FillAsync("jyj");
        await page.GetByLabel("网址前缀").FillAsync("jyj");
        await page.GetByRole(AriaRole.Button, new() { Name = "建立站点" }).ClickAsync();
        // A whole site is made meanwhile.
        await Expect(page.GetByText($"“{Name}”已建好")).ToBeVisibleAsync(new() { Timeout = 60_000 });
        await page.AssertAccessibleAsync();
    }

    private static async Task SeeItLiveAsync(IPage page)
    {
        await page.GotoAsync("/");
        await page.GetByRole(AriaRole.Navigation, new() { Name = "各机关网站" }).GetByRole(AriaRole.Link, new() { Name = Name }).ClickAsync();
        await Expect(page).ToHaveTitleAsync(Name);
        await page.AssertAccessibleAsync();
    }

    private static async Task UploadAsync(IPage page)
    {
        await page.GotoAsync("/jyj/Admin/Media");
        await page.GetByLabel("选择文件").SetInputFilesAsync(new FilePayload { Name = "form.pdf", MimeType = "application/pdf", Buffer = "%PDF-1.4\n%%EOF\n"u8.ToArray() });
        await Expect(page.GetByText("form.pdf")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "上传" }).ClickAsync();
        await Expect(page.GetByText("已上传 1 个文件")).ToBeVisibleAsync();
    }

    private static async Task AttachAsync(IPage page)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "添加文件" }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "form.pdf" }).ClickAsync();
        await page.GetByLabel("显示名称").FillAsync("报名表（PDF）");
    }

    private static async Task PublishAsync(IPage page)
    {
        await page.GotoAsync("/jyj/Admin/Content/Create/Article");
        await page.GetByLabel(new Regex("^标题")).FillAsync(Article);
        await page.GetByLabel(new Regex("^栏目")).SelectOptionAsync(new SelectOptionValue { Label = "工作动态" });
        var body = page.GetByRole(AriaRole.Textbox, new() { Name = "正文" });
        await body.ClickAsync();
        await page.Keyboard.TypeAsync("孩子们说：");
        await page.GetByRole(AriaRole.Button, new() { Name = "加粗" }).ClickAsync();
        // The editor takes the focus back with the next frame; nobody types faster than that but a machine.
        await page.EvaluateAsync("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(() => done())))");
        await page.Keyboard.TypeAsync("我要当工程师");
        await AttachAsync(page);
        await page.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true }).ClickAsync();
        await Expect(page.Locator(".badge-success")).ToHaveTextAsync("已发布");
    }

    private static async Task ReadAsync(IPage page)
    {
        await page.GotoAsync("/jyj/");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = Article }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Article);
        await Expect(page.Locator("[data-readable] strong")).ToHaveTextAsync("我要当工程师");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "报名表（PDF）" })).ToHaveAttributeAsync("href", new Regex("^/jyj/media/form\\.pdf"));
        await page.AssertAccessibleAsync();
    }

    private static async Task DisableAsync(IPage page)
    {
        await page.GotoAsync("/Admin/Tenants");
        await page.GetByRole(AriaRole.Link, new() { Name = Name, Exact = true }).ClickAsync();
        await page.PressAndConfirmAsync("停用");
        await Expect(page.GetByText($"“{Name}”已停用")).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
    }
}
