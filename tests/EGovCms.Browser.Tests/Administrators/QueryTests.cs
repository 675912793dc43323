using System.Text;
using EGovCms.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EGovCms.Browser.Tests.Administrators;

/// <summary>A webmaster makes a query system, imports its data, and a citizen finds a row. A host of its own, which nobody else gives a system: its empty list is looked at.</summary>
public sealed class QueryTests(Chromium chromium, QuerySite site) : IClassFixture<QuerySite>
{
    private const string Systems = "/Admin/QuerySystems";
    private const string Name = "低保资格查询";
    private const string IdCard = "110101199003077563";
    private const string Headings = "姓名,身份证号码,每月金额,备注\n";
    private static readonly (int Width, int Height)[] Screens = [(390, 844), (1280, 900)];

    [Fact]
    public async Task Fifth_system_is_designed_its_data_imported_and_a_row_found()
    {
        await using var visit = await chromium.VisitAsync(site.Url);
        var page = visit.Page;
        await page.SignInAsync(site, Systems);
        await Expect(page.GetByText("还没有查询系统")).ToBeVisibleAsync();
        await CheckAsync(visit);

        await page.GetByRole(AriaRole.Link, new() { Name = "新建查询系统" }).ClickAsync();
        await DesignAsync(visit);
        await page.GetByRole(AriaRole.Link, new() { Name = Name, Exact = true }).ClickAsync();
        await CheckAsync(visit);
        await page.GetByLabel("期次名称").FillAsync("2026年度");
        await page.GetByRole(AriaRole.Button, new() { Name = "新建期次" }).ClickAsync();
        await CheckAsync(visit);

        await UploadAsync(page, "低保-6月.csv", $"{Headings}张三,{IdCard},520.00,\n李四,52020219900307001X,未定,\n");
        await CheckAsync(visit, "queries-mapping");
        await page.GetByRole(AriaRole.Button, new() { Name = "试导入" }).ClickAsync();
        await Expect(page.GetByText("有1处错误")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Cell, new() { Name = "应为数字。" })).ToBeVisibleAsync();
        await CheckAsync(visit, "queries-errors");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "下载错误文件" }).ClickAsync());
        Assert.Contains("3,每月金额,未定,应为数字。", await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken), StringComparison.Ordinal);

        await page.GetByRole(AriaRole.Link, new() { Name = "返回这一期" }).ClickAsync();
        await UploadAsync(page, "低保-6月-改.csv", $"{Headings}张三,{IdCard},520.00,\n李四,52020219900307001X,860,\n");
        await page.GetByRole(AriaRole.Button, new() { Name = "试导入" }).ClickAsync();
        await Expect(page.GetByText("2行都没有错误")).ToBeVisibleAsync();
        await CheckAsync(visit);
        await page.GetByRole(AriaRole.Button, new() { Name = "正式导入" }).ClickAsync();
        await Expect(page.GetByText("导入完成")).ToBeVisibleAsync();
        await CheckAsync(visit);
        await page.GetByRole(AriaRole.Link, new() { Name = "返回这一期" }).ClickAsync();
        await CheckAsync(visit, "queries-versions");
        await page.GetByRole(AriaRole.Link, new() { Name = "定时获取" }).ClickAsync();
        await CheckAsync(visit, "queries-pull");

        await visit.OpenAsync(Systems);
        await page.GetByRole(AriaRole.Button, new() { Name = $"开放：{Name}" }).ClickAsync();
        await Expect(page.Locator(".badge-success")).ToHaveTextAsync("开放");
        await CheckAsync(visit, "queries-list");
        visit.AssertNoFaults();
        await FindAsync();
    }

    [Fact]
    public async Task What_is_wrong_takes_the_focus_and_leads_to_its_field()
    {
        await using var visit = await chromium.VisitAsync(site.Url);
        var page = visit.Page;
        await page.SignInAsync(site, Systems + "/New");
        await AddColumnAsync(page, 2, "档次");
        await page.Locator("[name='Columns[2].Source']").SelectOptionAsync("Grade");
        await page.Locator("[name='Columns[2].Steps']").FillAsync("一档");
        // In a field, Enter means to store.
        await page.Locator("[name='Name']").FillAsync(Name);
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.Locator("[data-error-summary]")).ToBeFocusedAsync();
        await CheckAsync(visit);
        await page.GetByRole(AriaRole.Alert).GetByRole(AriaRole.Link, new() { Name = "每行要写起点数字和文字" }).ClickAsync();
        await Expect(page.Locator("[name='Columns[2].Steps']")).ToBeFocusedAsync();
    }

    private static async Task DesignAsync(Visit visit)
    {
        var page = visit.Page;
        await page.Locator("[name=Name]").FillAsync(Name);
        await page.GetByLabel("网址代号").FillAsync("allowance");
        await page.GetByLabel("查询须知").FillAsync("数据截至2026年6月30日，每月5日更新。");
        await page.GetByLabel("联系方式").FillAsync("市民政局社会救助科 0858-8221234");
        await AddColumnAsync(page, 2, "备注");
        await AddColumnAsync(page, 3, "每月金额");
        await page.Locator("[name='Columns[3].Type']").SelectOptionAsync("Money");
        // By the keyboard the column goes up, and the button keeps the focus.
        await page.Locator("button[value='column-up:3']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("button[value='column-up:2']")).ToBeFocusedAsync();
        await Expect(page.Locator("[name='Columns[2].Label']")).ToHaveValueAsync("每月金额");

        await AddColumnAsync(page, 4, "档次");
        await page.Locator("[name='Columns[4].Source']").SelectOptionAsync("Grade");
        await page.Locator("[name='Columns[4].First']").SelectOptionAsync(new SelectOptionValue { Label = "每月金额" });
        await page.Locator("[name='Columns[4].Steps']").FillAsync("500 一档\n800 二档");
        await page.GetByRole(AriaRole.Button, new() { Name = "刷新预览" }).ClickAsync();
        await Expect(page.Locator(".design-preview").Last).ToContainTextAsync("二档");
        await CheckAsync(visit);
        await page.Locator(".design-row").Nth(2).EvaluateAsync("row => row.scrollIntoView()");
        await page.PictureAsync("queries-design");
        await page.Locator(".form-buttons button[value=save]").ClickAsync();
        await Expect(page.GetByText($"已保存“{Name}”")).ToBeVisibleAsync();
    }

    /// <summary>The new column's name has the focus: it is typed at once.</summary>
    private static async Task AddColumnAsync(IPage page, int at, string name)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = "添加字段" }).ClickAsync();
        await Expect(page.Locator($"[name='Columns[{at}].Label']")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync(name);
    }

    private static async Task UploadAsync(IPage page, string name, string content)
    {
        await page.Locator("[name=File]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(content) });
        await page.GetByRole(AriaRole.Button, new() { Name = "上传并核对" }).ClickAsync();
    }

    private async Task FindAsync()
    {
        await using var visit = await chromium.VisitAsync(site.Url, new() { Device = Device.Phone });
        var page = visit.Page;
        await visit.OpenAsync("/Queries/allowance");
        await page.GetByLabel("姓名").FillAsync("张三");
        await page.GetByLabel("身份证号").FillAsync(IdCard);
        await page.GetByRole(AriaRole.Button, new() { Name = "查询", Exact = true }).ClickAsync();
        var result = page.Locator(".query-page--result");
        await Expect(result).ToContainTextAsync("520.00");
        await Expect(result).ToContainTextAsync("一档");
        await Expect(result).Not.ToContainTextAsync(IdCard);
    }

    /// <summary>No violation in light and dark, nothing sideways on a phone or a desk; and a picture for the guide.</summary>
    private static async Task CheckAsync(Visit visit, string? picture = null)
    {
        foreach (var (width, height) in Screens)
        {
            await visit.Page.SetViewportSizeAsync(width, height);
            Assert.True(await visit.FitsAsync(), $"{visit.Page.Url} at {width}");
        }

        await visit.Page.AssertAccessibleAsync();
        if (picture is not null)
            await visit.Page.PictureAsync(picture);
    }
}
