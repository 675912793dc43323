using EGovCms.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EGovCms.Browser.Tests.Citizens;

/// <summary>A letter from the form to its page, on a phone and by the keyboard alone.</summary>
public sealed class LetterTests(Chromium chromium, LetterSite site) : IClassFixture<LetterSite>
{
    private const string Errors = ".letter-errors";

    [Fact]
    public async Task Letter_is_written_and_asked_after_on_a_phone_by_the_keyboard_alone()
    {
        await using var visit = await chromium.VisitAsync(site.Url, new() { Device = Device.Phone });
        var page = visit.Page;
        await visit.OpenAsync("/mailboxes/mayor/write");
        await CheckAsync(visit, "letter-form");

        await TabToAsync(page, ".letter-send");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(Errors)).ToBeFocusedAsync();
        await CheckAsync(visit, "letter-errors");
        await TabToAsync(page, $"{Errors} a[href='#letter-Title']");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#letter-Title")).ToBeFocusedAsync();

        await FillAsync(page);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("来信已收到");
        await CheckAsync(visit, "letter-receipt");
        var number = await page.Locator("[data-number]").TextContentAsync();
        var password = await page.Locator("[data-password]").TextContentAsync();

        await TabToAsync(page, ".letter-actions a[href='/letters/track']");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#track-form")).ToBeVisibleAsync();
        await CheckAsync(visit, "letter-track");
        await TypeAsync(page, "#track-Number", number!);
        await TypeAsync(page, "#track-Secret", password!);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("小区门前的路灯坏了");
        await CheckAsync(visit, "letter-page");
        await TabToAsync(page, "details.letter-act > summary");
        await page.Keyboard.PressAsync("Enter");
        await TypeAsync(page, "#act-add-Words", "昨天又坏了一盏。");
        await TabToAsync(page, "#act-add button");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("[data-said]")).ToHaveTextAsync("补充的内容已经收到。");
    }

    [Fact]
    public async Task Report_says_who_reads_it_as_soon_as_it_is_chosen()
    {
        await using var visit = await chromium.VisitAsync(site.Url, new() { Device = Device.Phone, Scripts = false });
        var page = visit.Page;
        await visit.OpenAsync("/mailboxes/discipline/write");
        await Expect(page.GetByText("举报前请看一看")).ToBeHiddenAsync();

        await page.GetByRole(AriaRole.Radio, new() { Name = "举报" }).CheckAsync();

        await Expect(page.GetByText("举报前请看一看")).ToBeVisibleAsync();
        await Expect(page.GetByText("可以公开", new() { Exact = true })).ToBeHiddenAsync();
        await page.PictureAsync("letter-report");
    }

    private static async Task FillAsync(IPage page)
    {
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("Space");
        await Expect(page.Locator("input[name=Kind]:checked")).ToHaveCountAsync(1);
        await TypeAsync(page, "#letter-Title", "小区门前的路灯坏了");
        await TypeAsync(page, "#letter-Body", "麒麟小区门前的三盏路灯坏了三个星期，老人晚上不敢出门。");
        await TypeAsync(page, "#letter-Name", "陈桂花");
        await TypeAsync(page, "#letter-Phone", "13000000777");
        await TabToAsync(page, "#letter-Consents");
        await page.Keyboard.PressAsync("Space");
        await TabToAsync(page, ".letter-send");
    }

    /// <summary>Accessible, and as wide as the screen: on this phone, on a very narrow one, and at twice the size on a desk.</summary>
    private static async Task CheckAsync(Visit visit, string name)
    {
        var page = visit.Page;
        var size = page.ViewportSize!;
        await page.PictureAsync(name);
        await page.AssertAccessibleAsync();
        foreach (var width in new[] { 320, 640, size.Width })
        {
            await page.SetViewportSizeAsync(width, size.Height);
            Assert.True(await visit.FitsAsync(), $"{page.Url} is wider than {width} px");
        }
    }

    private static async Task TypeAsync(IPage page, string field, string words)
    {
        await TabToAsync(page, field);
        await page.Keyboard.InsertTextAsync(words);
    }

    private static async Task TabToAsync(IPage page, string selector)
    {
        for (var stops = 0; stops < 120; stops++)
        {
            if (await page.Locator(selector).First.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} is not reached by the keyboard on {page.Url}");
    }
}
