using System.Text;
using EGovCms.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EGovCms.Browser.Tests.Administrators;

/// <summary>A large import, as the webmaster who waits for it sees it.</summary>
public sealed class ImportTests(Chromium chromium, QuerySite site) : IClassFixture<QuerySite>
{
    [Fact]
    public async Task Import_is_followed_without_the_page_jumping_and_can_be_cancelled()
    {
        await using var visit = await chromium.VisitAsync(site.Url);
        var page = visit.Page;
        await page.SignInAsync(site, "/Admin/QuerySystems/New");
        await page.GetByLabel("名称", new() { Exact = false }).First.FillAsync("进度");
        await page.GetByLabel("网址代号").FillAsync("progress");
        await page.Locator(".form-buttons button[value=save]").ClickAsync();
        await visit.OpenAsync("/Admin/QuerySystems/progress");
        await page.GetByLabel("期次名称").FillAsync("2026年度");
        await page.GetByRole(AriaRole.Button, new() { Name = "新建期次" }).ClickAsync();
        var rows = new StringBuilder("姓名,身份证号\n");
        for (var i = 0; i < 1_500_000; i++)
            rows.Append("张三,110101199003077563\n");
        var path = Path.Combine(site.Folder, "large.csv");
        await File.WriteAllTextAsync(path, rows.ToString(), TestContext.Current.CancellationToken);
        await page.GetByLabel("文件", new() { Exact = false }).SetInputFilesAsync(path);
        await page.GetByRole(AriaRole.Button, new() { Name = "上传并核对" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "试导入" }).ClickAsync();

        var cancel = page.GetByRole(AriaRole.Button, new() { Name = "取消导入" });
        await cancel.FocusAsync();
        await page.EvaluateAsync("window.same = true");
        // It goes on by itself: what is read grows on one and the same page, and the focus stays.
        await Expect(page.GetByRole(AriaRole.Status)).ToContainTextAsync("0%");
        var read = page.Locator("#import-progress dd").First;
        var before = await read.TextContentAsync();
        await Expect(read).Not.ToHaveTextAsync(before!);
        await Expect(cancel).ToBeFocusedAsync();
        Assert.True(await page.EvaluateAsync<bool>("window.same === true"));

        await cancel.ClickAsync();
        await Expect(page.GetByText("已取消，在用的数据没有变化")).ToBeVisibleAsync();
    }
}
