using EGovCms.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EGovCms.Browser.Tests.Citizens;

/// <summary>From the portal to a body, a column, an article, and back.</summary>
public sealed class WalkTests(Chromium chromium, City city)
{
    [Theory]
    [InlineData(Device.Desktop)]
    [InlineData(Device.Phone)]
    public async Task Citizen_finds_an_article_of_a_body_and_the_way_back(Device device)
    {
        await using var visit = await chromium.VisitAsync(city.Url, new() { Device = device });
        var page = visit.Page;
        await visit.OpenAsync("/");
        await Expect(page).ToHaveTitleAsync("中国凉都·六盘水");

        await page.GetByRole(AriaRole.Navigation, new() { Name = "各机关网站" }).GetByRole(AriaRole.Link, new() { Name = "六盘水市人民政府" }).ClickAsync();
        await Expect(page).ToHaveURLAsync($"{city.Url}/zf/");
        Assert.True(await visit.FitsAsync());

        await OpenColumnAsync(page, device);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("政务要闻");
        Assert.True(await visit.FitsAsync());

        var first = page.Locator("main .list--page a").First;
        var title = await first.TextContentAsync();
        await first.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title!);
        await Expect(page.Locator("[data-readable] p").First).ToBeVisibleAsync();
        Assert.True(await visit.FitsAsync());

        await page.GetByRole(AriaRole.Navigation, new() { Name = "当前位置" }).GetByRole(AriaRole.Link, new() { Name = "政务要闻" }).ClickAsync();
        await Expect(page).ToHaveURLAsync($"{city.Url}/zf/zwdt/zwyw");
        await page.GetByRole(AriaRole.Link, new() { Name = "统一门户" }).ClickAsync();
        await Expect(page).ToHaveURLAsync($"{city.Url}/");
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task Headline_is_not_told_again_beside_the_pictures()
    {
        await using var visit = await chromium.VisitAsync(city.Url);
        var page = visit.Page;
        await visit.OpenAsync("/");

        var headline = await page.Locator(".headline h2").TextContentAsync();

        await Expect(page.GetByText(headline!)).ToHaveCountAsync(1);
        await Expect(page.Locator(".feature .lead-item__title").First).Not.ToBeEmptyAsync();
    }

    [Fact]
    public async Task Citizen_searches_and_opens_what_was_found()
    {
        await using var visit = await chromium.VisitAsync(city.Url);
        var page = visit.Page;
        await visit.OpenAsync("/");

        await page.GetByRole(AriaRole.Combobox, new() { Name = "站内搜索" }).FillAsync("火把");
        await page.Keyboard.PressAsync("Enter");
        var found = page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "火把点亮山坡" });
        await found.First.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("火把点亮山坡");
        visit.AssertNoFaults();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/zf/")]
    [InlineData("/zwgk/ldzc")]
    [InlineData("/search?q=%E9%97%A8%E6%88%B7")]
    public async Task Page_needs_no_sideways_scrolling_on_the_narrowest_phone(string path)
    {
        await using var visit = await chromium.VisitAsync(city.Url, new() { Device = Device.Phone });
        await visit.Page.SetViewportSizeAsync(320, 700);

        await visit.OpenAsync(path);

        Assert.True(await visit.FitsAsync());
    }

    private static async Task OpenColumnAsync(IPage page, Device device)
    {
        var navigation = page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" });
        if (device == Device.Phone)
            await navigation.GetByRole(AriaRole.Button, new() { Name = "主导航" }).ClickAsync();
        else
            await navigation.GetByRole(AriaRole.Link, new() { Name = "政务动态" }).HoverAsync();
        await navigation.GetByRole(AriaRole.Link, new() { Name = "政务要闻" }).ClickAsync();
    }
}
