using EGovCms.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EGovCms.Browser.Tests.Administrators;

/// <summary>How a webmaster sees how the site is visited and has it found, at the desk and on the phone.</summary>
public sealed class WebmasterTests(Chromium chromium, WebmasterCity city) : IClassFixture<WebmasterCity>
{
    private const string IndexNow = "form[action$='/SearchPush/IndexNow']";

    private static readonly string[] Seen =
        ["/", "/xwzx/bsyw", "/xwzx/bsyw/t20050327-mhkt", "/sqgl", "/sqgl/qhst/t20050618-lsxt", "/xwzx", "/en/", "/letters", "/xwzx/bsyw/t20050910-cwhy", "/"];

    private static readonly string[] Pages = ["/Admin/SearchEngines", "/Admin/SearchPush", "/Admin/Search", "/Admin/Search/Words", "/Admin/Search/Answers", "/Admin/Statistics?period=Month"];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Webmaster_sees_how_the_site_was_visited_and_turns_to_another_period()
    {
        await Visits.FillAsync(city, Seen, Token);
        await using var visit = await chromium.VisitAsync(city.Url);
        var page = visit.Page;
        await page.SignInAsync(city, "/Admin/Statistics");
        await Expect(page.GetByRole(AriaRole.Main)).ToContainTextAsync("阅读最多的文章");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "近 30 天" })).ToHaveAttributeAsync("aria-current", "true");
        await page.AssertAccessibleAsync();
        await page.PictureAsync("statistics");
        await page.Locator(".statistics-tables > .card").Nth(1).EvaluateAsync("card => card.scrollIntoView()");
        await page.PictureAsync("statistics-tables");

        // Cards beside each other are of one height, and the last one leaves no hole.
        var boxes = await page.Locator(".statistics-tables > .card").EvaluateAllAsync<double[][]>("all => all.map(card => { const box = card.getBoundingClientRect(); return [box.top, box.bottom, box.right]; })");
        Assert.All(boxes.GroupBy(box => box[0]), row =>
        {
            Assert.Single(row.Select(box => Math.Round(box[1])).Distinct());
            Assert.Equal(boxes.Max(box => box[2]), row.Max(box => box[2]), 1.0);
        });

        await page.GetByRole(AriaRole.Link, new() { Name = "近 7 天" }).ClickAsync();
        await page.GetByText("查看数据").First.ClickAsync();
        await Expect(page.Locator(".chart-data[open] tbody tr")).ToHaveCountAsync(7);
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task Webmaster_has_search_engines_told_of_the_whole_site_and_keeps_a_part_from_them()
    {
        await using var visit = await chromium.VisitAsync(city.Url);
        var page = visit.Page;
        await page.SignInAsync(city, "/Admin/SearchPush");
        await page.Locator(IndexNow).GetByLabel("开启推送").CheckAsync();
        await page.Locator(IndexNow).GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "立即全部推送" }).ClickAsync();
        await Expect(page.Locator(".notice-success")).ToContainTextAsync("正在推送");
        await visit.UntilAsync("/Admin/SearchPush", "还没有推送过", isGone: true);
        await page.AssertAccessibleAsync();
        // As on a site of the world.
        await page.Locator("input[type=url]").EvaluateAllAsync<object?>("all => all.forEach(input => input.value = 'https://www.gzlps.gov.cn/')");
        await page.PictureAsync("search-push");

        await visit.OpenAsync("/Admin/SearchEngines");
        await page.GetByLabel("不收录的路径").FillAsync("/xwzx/nbtz\n/zwgk/cgb");
        await page.AssertAccessibleAsync();
        await page.PictureAsync("search-engines");
        await page.GetByRole(AriaRole.Button, new() { Name = "保存" }).ClickAsync();
        await Expect(page.Locator(".notice-success")).ToBeVisibleAsync();
        await Expect(page.GetByLabel("不收录的路径")).ToHaveValueAsync("/xwzx/nbtz\n/zwgk/cgb");
        visit.AssertNoFaults();
    }

    [Theory]
    [InlineData(1280, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(390, ColorScheme.Dark)]
    public async Task Pages_of_webmasters_fit_and_are_accessible_at_every_width(int width, ColorScheme scheme)
    {
        await using var visit = await chromium.VisitAsync(city.Url, new() { Device = width < 500 ? Device.Phone : Device.Desktop });
        var page = visit.Page;
        await page.SetViewportSizeAsync(width, 844);
        await page.SignInAsync(city);
        foreach (var path in Pages)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            await visit.OpenAsync(path);
            Assert.True(await visit.FitsAsync(), path);
            await page.AssertAccessibleAsync(scheme);
        }
    }
}
