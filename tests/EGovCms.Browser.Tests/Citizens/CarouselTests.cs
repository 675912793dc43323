using EGovCms.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EGovCms.Browser.Tests.Citizens;

/// <summary>Pictures that change by themselves, by the page's own clock that the test moves.</summary>
public sealed class CarouselTests(Chromium chromium, City city)
{
    [Fact]
    public async Task Carousel_moves_by_itself_until_it_is_stopped()
    {
        await using var visit = await chromium.VisitAsync(city.Url);
        var page = visit.Page;
        await page.Clock.InstallAsync();
        await visit.OpenAsync("/");
        var count = page.Locator("[data-carousel] [data-count]");
        await Expect(count).ToHaveTextAsync("1 / 5");

        await page.Clock.RunForAsync(7_000);
        await Expect(count).ToHaveTextAsync("2 / 5");

        await page.GetByRole(AriaRole.Button, new() { Name = "暂停播放" }).ClickAsync();
        // Away from it: a pointer over the pictures would hold them anyway.
        await page.Mouse.MoveAsync(5, 5);
        await page.Locator("body").EvaluateAsync("() => document.activeElement.blur()");
        await page.Clock.RunForAsync(30_000);

        await Expect(page.GetByRole(AriaRole.Button, new() { Name = "自动播放" })).ToBeVisibleAsync();
        await Expect(count).ToHaveTextAsync("2 / 5");
    }

    [Fact]
    public async Task Carousel_stands_still_for_those_who_want_less_motion()
    {
        await using var visit = await chromium.VisitAsync(city.Url, new() { Motion = ReducedMotion.Reduce });
        var page = visit.Page;
        await page.Clock.InstallAsync();
        await visit.OpenAsync("/");

        await page.Clock.RunForAsync(30_000);

        await Expect(page.Locator("[data-carousel] [data-count]")).ToHaveTextAsync("1 / 5");
    }

    [Fact]
    public async Task Carousel_shows_the_next_picture_when_asked()
    {
        await using var visit = await chromium.VisitAsync(city.Url);
        await visit.OpenAsync("/");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "下一张" }).ClickAsync();

        await Expect(visit.Page.Locator(".carousel__slide").Nth(1)).ToBeInViewportAsync();
        await Expect(visit.Page.Locator("[data-carousel] [data-count]")).ToHaveTextAsync("2 / 5");
    }
}
