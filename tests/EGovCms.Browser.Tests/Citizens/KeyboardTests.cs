using EGovCms.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EGovCms.Browser.Tests.Citizens;

/// <summary>Reading without a pointer.</summary>
public sealed class KeyboardTests(Chromium chromium, City city)
{
    [Fact]
    public async Task Skip_link_is_the_first_stop_and_leads_to_the_text()
    {
        await using var visit = await chromium.VisitAsync(city.Url);
        var page = visit.Page;
        await visit.OpenAsync("/zf/zwdt/zwyw");

        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("a.skip")).ToBeFocusedAsync();
        await Expect(page.Locator("a.skip")).ToBeInViewportAsync();
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Menu_opens_under_the_focus_and_closes_on_escape()
    {
        await using var visit = await chromium.VisitAsync(city.Url);
        var page = visit.Page;
        await visit.OpenAsync("/");
        var navigation = page.GetByRole(AriaRole.Navigation, new() { Name = "主导航" });
        var column = navigation.GetByText("本市要闻", new() { Exact = true });
        await Expect(column).ToBeHiddenAsync();

        await navigation.GetByRole(AriaRole.Link, new() { Name = "新闻中心" }).FocusAsync();
        await Expect(column).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(column).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Escape");

        await Expect(column).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Display_settings_close_on_escape_and_give_the_focus_back()
    {
        await using var visit = await chromium.VisitAsync(city.Url);
        var page = visit.Page;
        await visit.OpenAsync("/");
        var opener = page.Locator("details[data-menu] > summary").First;

        await opener.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "深色" })).ToBeVisibleAsync();
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Escape");

        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "深色" })).ToBeHiddenAsync();
        await Expect(opener).ToBeFocusedAsync();
    }
}
