using System.Text;
using System.Text.RegularExpressions;
using EGovCms.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EGovCms.Browser.Tests.Administrators;

/// <summary>The day on which results come out: imported, announced, found from the portal, asked for and printed; later the query is closed.</summary>
public sealed class ExamDayTests(Chromium chromium, OwnCity site) : IClassFixture<OwnCity>
{
    private const string Systems = "/zf/Admin/QuerySystems";
    private const string Period = "2027年度";
    private const string Announcement = "2027年度公务员招考笔试成绩今天起可以查询";
    private const string Name = "李示范";
    private const string IdCard = "529999196001016572";

    private const string Results = $"""
        姓名,身份证号,准考证号,报考单位,报考职位,行政职业能力测验,申论,折合成绩,备注
        {Name},{IdCard},275200101,市民政局,综合管理,71.5,80,75.75,
        王样例,529999196001022374,275200102,市水务局,工程管理,52,61.5,56.75,
        """;

    [Fact]
    public async Task Results_are_imported_announced_asked_for_and_printed()
    {
        await using var desk = await chromium.VisitAsync(site.Url);
        await desk.Page.SignInAsync(site, Systems + "/exam");
        await ImportAsync(desk.Page);
        await AnnounceAsync(desk.Page);

        await using (var visit = await chromium.VisitAsync(site.Url, new() { Device = Device.Phone }))
        {
            await ReadAsync(visit);
            await AskAsync(visit);
            await PrintAsync(visit.Page);
            visit.AssertNoFaults();
        }

        await CloseAsync(desk);
    }

    // Signed in, so that the portal's page is not one that was kept before.
    private static async Task CloseAsync(Visit desk)
    {
        await desk.OpenAsync(Systems);
        await desk.Page.GetByRole(AriaRole.Button, new() { Name = "关闭：人事考试成绩查询（示例）" }).ClickAsync();
        await desk.Page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = "关闭", Exact = false }).Last.ClickAsync();
        await Expect(desk.Page.GetByText("“人事考试成绩查询（示例）”已关闭")).ToBeVisibleAsync();
        do
            await desk.OpenAsync("/cx/rsks");
        while (!(await desk.Page.Locator(".query-card").InnerTextAsync()).Contains("暂停查询", StringComparison.Ordinal));
        await Expect(desk.Page.Locator(".query-card .button")).ToHaveCountAsync(0);
        await desk.Page.AssertAccessibleAsync();
    }

    private static async Task ImportAsync(IPage page)
    {
        await page.GetByLabel("期次名称").FillAsync(Period);
        await page.GetByRole(AriaRole.Button, new() { Name = "新建期次" }).ClickAsync();
        await page.Locator("[name=File]").SetInputFilesAsync(new FilePayload { Name = "笔试成绩.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(Results) });
        await page.GetByRole(AriaRole.Button, new() { Name = "上传并核对" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "试导入" }).ClickAsync();
        await Expect(page.GetByText("2行都没有错误")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "正式导入" }).ClickAsync();
        await Expect(page.GetByText("导入完成")).ToBeVisibleAsync();
    }

    private static async Task AnnounceAsync(IPage page)
    {
        await page.GotoAsync("/zf/Admin/Content/Create/Article");
        await page.GetByLabel(new Regex("^标题")).FillAsync(Announcement);
        await page.GetByLabel(new Regex("^栏目")).SelectOptionAsync(new SelectOptionValue { Label = "通知公告" });
        await page.GetByRole(AriaRole.Textbox, new() { Name = "正文" }).ClickAsync();
        await page.Keyboard.TypeAsync("请从门户网站“人事考试查询”进入，填写姓名和身份证号。");
        await page.GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true }).ClickAsync();
        await Expect(page.Locator(".badge-success")).ToHaveTextAsync("已发布");
    }

    private static async Task ReadAsync(Visit visit)
    {
        var page = visit.Page;
        await visit.OpenAsync("/zf/");
        await page.GetByRole(AriaRole.Link, new() { Name = Announcement }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(Announcement);
        await visit.OpenAsync("/");
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "人事考试查询" }).First.ClickAsync();
        var card = page.Locator(".query-card");
        await Expect(card).ToContainTextAsync("六盘水市人民政府");
        await Expect(card).ToContainTextAsync(Period);
        await visit.CheckAsync("look-up-service");
        await card.Locator(".button").ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/zf/Queries/exam$"));
    }

    private static async Task AskAsync(Visit visit)
    {
        var page = visit.Page;
        await page.GetByLabel("姓名").FillAsync(Name);
        await page.GetByLabel("身份证号").FillAsync(IdCard);
        await page.GetByLabel("查哪一期").SelectOptionAsync(new SelectOptionValue { Label = Period });
        await page.GetByRole(AriaRole.Button, new() { Name = "查询", Exact = true }).ClickAsync();
        var result = page.Locator(".query-group");
        await Expect(result).ToHaveCountAsync(1);
        await Expect(result).ToContainTextAsync("151.5");
        await Expect(result).ToContainTextAsync("达到合格线，进入资格复审");
        await Expect(result).Not.ToContainTextAsync(IdCard);
        await visit.CheckAsync("exam-result");
    }

    private static async Task PrintAsync(IPage page)
    {
        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".query-paper button").ClickAsync());
        Assert.StartsWith("%PDF-", await File.ReadAllTextAsync(await download.PathAsync(), Encoding.Latin1, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await page.EmulateMediaAsync(new() { Media = Microsoft.Playwright.Media.Print });
        await Expect(page.Locator(".query-group")).ToBeVisibleAsync();
        foreach (var control in new[] { ".query-paper", ".query-actions", "nav" })
            await Expect(page.Locator(control).First).ToBeHiddenAsync();
    }
}
