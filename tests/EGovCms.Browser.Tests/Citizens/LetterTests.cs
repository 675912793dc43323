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
        await visit.CheckAsync("letter-form");

        await page.TabToAsync(".letter-send");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(Errors)).ToBeFocusedAsync();
        await visit.CheckAsync("letter-errors");
        await page.TabToAsync($"{Errors} a[href='#letter-Title']");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#letter-Title")).ToBeFocusedAsync();

        await FillAsync(page);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("来信已收到");
        await visit.CheckAsync("letter-receipt");
        var number = await page.Locator("[data-number]").TextContentAsync();
        var password = await page.Locator("[data-password]").TextContentAsync();

        await page.TabToAsync(".letter-actions a[href='/letters/track']");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#track-form")).ToBeVisibleAsync();
        await visit.CheckAsync("letter-track");
        await page.TabAndTypeAsync("#track-Number", number!);
        await page.TabAndTypeAsync("#track-Secret", password!);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("小区门前的路灯坏了");
        await visit.CheckAsync("letter-page");
        await page.TabToAsync("details.letter-act > summary");
        await page.Keyboard.PressAsync("Enter");
        await page.TabAndTypeAsync("#act-add-Words", "昨天又坏了一盏。");
        await page.TabToAsync("#act-add button");
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
        await page.TabAndTypeAsync("#letter-Title", "小区门前的路灯坏了");
        await page.TabAndTypeAsync("#letter-Body", "麒麟小区门前的三盏路灯坏了三个星期，老人晚上不敢出门。");
        await page.TabAndTypeAsync("#letter-Name", "陈桂花");
        await page.TabAndTypeAsync("#letter-Phone", "13000000777");
        await page.TabToAsync("#letter-Consents");
        await page.Keyboard.PressAsync("Space");
        await page.TabToAsync(".letter-send");
    }
}
