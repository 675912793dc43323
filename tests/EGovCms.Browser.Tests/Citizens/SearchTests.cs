using EGovCms.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EGovCms.Browser.Tests.Citizens;

/// <summary>Searching as citizens do: from any page, by hand or by keyboard, on a desktop and on a phone.</summary>
public sealed class SearchTests(Chromium chromium, City city)
{
    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task Citizen_asks_for_the_fund_is_led_to_the_query_and_narrows_down_what_is_found(Device device)
    {
        await using var visit = await chromium.VisitAsync(city.Url, new() { Device = device });
        var page = visit.Page;
        await visit.OpenAsync("/");
        await Box(page).FillAsync("公积金");
        await Box(page).PressAsync("Enter");

        var direct = page.GetByRole(AriaRole.Region, new() { Name = "直接办理" }).GetByRole(AriaRole.Link);
        await Expect(direct).ToContainTextAsync("住房公积金查询");
        await Expect(page.Locator(".find__title mark").First).ToContainTextAsync("公积金");
        Assert.True(await visit.FitsAsync());
        await page.AssertAccessibleAsync();
        await page.PictureAsync(device == Device.Desktop ? "search" : "search-phone");

        var letters = page.GetByRole(AriaRole.Complementary, new() { Name = "缩小范围" }).GetByRole(AriaRole.Link, new() { Name = "来信" });
        await letters.ClickAsync();
        await Expect(page).ToHaveURLAsync(new System.Text.RegularExpressions.Regex("kind=Letter"));
        await Expect(page.Locator(".find__meta").First).ToContainTextAsync("来信");

        await page.GoBackAsync();
        await direct.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("住房公积金查询");
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task Suggestions_come_while_typing_are_chosen_by_keyboard_and_searches_are_remembered_on_the_device_alone()
    {
        await using var visit = await chromium.VisitAsync(city.Url);
        var page = visit.Page;
        await visit.OpenAsync("/");
        await Box(page).PressSequentiallyAsync("gongji");
        var options = page.GetByRole(AriaRole.Option);
        await Expect(options.Filter(new() { HasText = "公积金" }).First).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.Keyboard.PressAsync("ArrowDown");
        var chosen = await page.GetByRole(AriaRole.Option, new() { Selected = true }).TextContentAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("搜索");
        await Expect(page.Locator("#page-search")).ToHaveValueAsync(chosen!);

        await visit.OpenAsync("/zf/");
        await Box(page).FocusAsync();
        await Expect(page.GetByRole(AriaRole.Option, new() { Name = chosen })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "清除历史" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Option)).ToHaveCountAsync(0);
        Assert.Null(await page.EvaluateAsync<string?>("localStorage.getItem('egov-searches')"));
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task Nothing_found_helps_on_and_a_slip_is_mended()
    {
        await using var visit = await chromium.VisitAsync(city.Url, new() { Device = Device.Phone });
        var page = visit.Page;
        await visit.OpenAsync("/search?q=qxzvkw");
        await Expect(page.GetByText("没有找到与“qxzvkw”有关的内容")).ToBeVisibleAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "可以这样找" })).ToBeVisibleAsync();
        Assert.True(await visit.FitsAsync());
        await page.AssertAccessibleAsync();

        await visit.OpenAsync("/search?q=" + Uri.EscapeDataString("公基金"));
        await page.GetByRole(AriaRole.Link, new() { Name = "公积金", Exact = true }).ClickAsync();
        await Expect(page.Locator(".find__title mark").First).ToContainTextAsync("公积金");
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task Page_works_without_scripts()
    {
        await using var visit = await chromium.VisitAsync(city.Url, new() { Scripts = false });
        var page = visit.Page;
        await visit.OpenAsync("/");
        await page.Locator("#site-search").FillAsync("火把");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".find__title").First).ToContainTextAsync("火把");
    }

    [Fact]
    public async Task Webmaster_sees_what_is_asked_and_puts_a_page_first()
    {
        await using var visit = await chromium.VisitAsync(city.Url);
        var page = visit.Page;
        foreach (var words in new[] { "公积金", "公积金", "公积金", "火把节", "火把节", "地铁什么时候开通", "地铁什么时候开通" })
            await visit.OpenAsync("/search?q=" + Uri.EscapeDataString(words));
        await page.SignInAsync(city, "/Admin/Search");
        await visit.UntilAsync("/Admin/Search", "地铁什么时候开通");
        await page.AssertAccessibleAsync();
        Assert.True(await visit.FitsAsync());
        await page.PictureAsync("search-log");

        await page.GetByRole(AriaRole.Link, new() { Name = "放推荐：“地铁什么时候开通”" }).First.ClickAsync();
        await Expect(page.GetByLabel("搜索的词")).ToHaveValueAsync("地铁什么时候开通");
        await page.AssertAccessibleAsync();
        await page.GetByLabel("标题").FillAsync("城市交通");
        await page.GetByLabel("网址").FillAsync("地铁");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Expect(page.GetByText("请写 ~/ 开头的路径").First).ToBeVisibleAsync();
        await Expect(page.GetByLabel("标题")).ToHaveValueAsync("城市交通");
    }

    private static ILocator Box(IPage page) => page.Locator("#site-search");
}
