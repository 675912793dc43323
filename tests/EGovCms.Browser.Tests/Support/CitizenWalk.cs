using Microsoft.Playwright;

namespace EGovCms.Browser.Tests.Support;

/// <summary>What each page that citizens go through has to bear, and how they go by the keyboard alone.</summary>
internal static class CitizenWalk
{
    private const int MostStops = 120;

    /// <summary>Accessible, and as wide as the screen: on this phone, on a very narrow one, and at twice the size on a desk.</summary>
    public static async Task CheckAsync(this Visit visit, string name)
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

    public static async Task TabAndTypeAsync(this IPage page, string field, string words)
    {
        await page.TabToAsync(field);
        await page.Keyboard.InsertTextAsync(words);
    }

    public static async Task TabToAsync(this IPage page, string selector)
    {
        for (var stops = 0; stops < MostStops; stops++)
        {
            if (await page.Locator(selector).First.EvaluateAsync<bool>("element => element === document.activeElement"))
                return;
            await page.Keyboard.PressAsync("Tab");
        }

        Assert.Fail($"{selector} is not reached by the keyboard on {page.Url}");
    }
}
