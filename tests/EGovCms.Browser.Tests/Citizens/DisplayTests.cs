using EGovCms.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EGovCms.Browser.Tests.Citizens;

/// <summary>How someone wants the pages shown, where no script runs.</summary>
public sealed class DisplayTests(Chromium chromium, City city)
{
    private static readonly Visitor WithoutScripts = new() { Scripts = false };

    [Fact]
    public async Task Elder_view_is_large_on_every_site_and_can_be_left()
    {
        await using var visit = await chromium.VisitAsync(city.Url, WithoutScripts);
        var page = visit.Page;
        await visit.OpenAsync("/zwgk/gkzn");
        var normal = await FontSizeAsync(page);

        await page.GetByRole(AriaRole.Link, new() { Name = "长者版" }).ClickAsync();
        await Expect(page).ToHaveURLAsync($"{city.Url}/zwgk/gkzn");
        Assert.True(await FontSizeAsync(page) > normal);
        await visit.OpenAsync("/zf/");
        Assert.True(await FontSizeAsync(page) > normal);
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "长者版工具栏" })).ToBeVisibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "退出长者版" }).First.ClickAsync();
        Assert.Equal(normal, await FontSizeAsync(page));
    }

    [Fact]
    public async Task Dark_colours_are_chosen_and_kept()
    {
        await using var visit = await chromium.VisitAsync(city.Url, WithoutScripts);
        var page = visit.Page;
        await visit.OpenAsync("/");
        var light = await BackgroundAsync(page);

        await page.GetByText("显示设置").ClickAsync();
        await page.GetByRole(AriaRole.Group).GetByRole(AriaRole.Link, new() { Name = "深色" }).ClickAsync();
        var dark = await BackgroundAsync(page);
        await visit.OpenAsync("/jw/");

        Assert.NotEqual(light, dark);
        Assert.Equal(dark, await BackgroundAsync(page));
    }

    [Fact]
    public async Task Product_speaks_english_where_it_is_asked_to_and_the_body_its_own_language()
    {
        await using var visit = await chromium.VisitAsync(city.Url, WithoutScripts);
        var page = visit.Page;
        await visit.OpenAsync("/zf/zwgk/zcjd");

        await page.GetByRole(AriaRole.Link, new() { Name = "English" }).ClickAsync();
        await Expect(page).ToHaveURLAsync($"{city.Url}/zf/zwgk/zcjd");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "Sign in" })).ToBeVisibleAsync();
        await Expect(page.Locator("html[lang=en] main[lang=zh-CN] h1")).ToHaveTextAsync("政策解读");

        await page.GetByRole(AriaRole.Link, new() { Name = "中文" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "登录" }).ClickAsync();
        await Expect(page.GetByLabel("用户名")).ToBeVisibleAsync();
    }

    private static Task<double> FontSizeAsync(IPage page) =>
        page.Locator("main").EvaluateAsync<double>("e => parseFloat(getComputedStyle(e).fontSize)");

    private static Task<string> BackgroundAsync(IPage page) =>
        page.Locator("body").EvaluateAsync<string>("e => getComputedStyle(e).backgroundColor");
}
