using Microsoft.Playwright;

namespace EGovCms.Browser.Tests.Support;

/// <summary>Pictures for docs/guide, taken by the tests that walk through what it tells: where <c>EGOV_PICTURES</c> names a folder.</summary>
internal static class Pictures
{
    public static async Task PictureAsync(this IPage page, string name, bool whole = false)
    {
        if (Environment.GetEnvironmentVariable("EGOV_PICTURES") is not { Length: > 0 } folder)
            return;
        await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = whole, Animations = ScreenshotAnimations.Disabled });
    }
}
