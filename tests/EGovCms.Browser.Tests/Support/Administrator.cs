using EGovCms.Testing.Site;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EGovCms.Browser.Tests.Support;

/// <summary>What the first administrator does on many pages.</summary>
internal static class Administrator
{
    /// <summary>Asks for a page of the administration, is sent to sign in, and comes back to it.</summary>
    public static async Task SignInAsync(this IPage page, SiteFixture site, string path = "/Admin")
    {
        await page.GotoAsync(path);
        await page.GetByLabel("用户名").FillAsync(SiteFixture.AdminUser);
        await page.GetByLabel("密码").FillAsync(site.AdminPassword);
        await page.GetByRole(AriaRole.Button, new() { Name = "登录" }).ClickAsync();
        await Expect(page).ToHaveURLAsync($"{site.Url}{path}");
    }

    /// <summary>Presses a button that asks before it acts, and says yes.</summary>
    public static async Task PressAndConfirmAsync(this IPage page, string button)
    {
        await page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();
    }
}
