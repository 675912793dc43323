using EGovCms.Browser.Tests.Support;

namespace EGovCms.Browser.Tests.Accessibility;

/// <summary>Every page that the administration's navigation leads to, and its forms, in light and dark.</summary>
public sealed class AdminPagesTests(Chromium chromium, City city)
{
    private static readonly string[] Forms =
    [
        "/Admin/Tenants/Create", "/Admin/Tenants/zf", "/Admin/Content/Create", "/Admin/Content/Create/Article", "/Admin/Content/Create/Leader",
        "/Admin/Content?type=HomePage", "/Admin/Users/Create", "/Account/Password",
    ];

    [Fact]
    public async Task Sign_in_has_no_violation()
    {
        await using var visit = await chromium.VisitAsync(city.Url);
        await visit.OpenAsync("/SignIn");
        await visit.Page.AssertAccessibleAsync();
    }

    [Fact]
    public async Task Pages_of_the_navigation_and_forms_have_no_violation()
    {
        await using var visit = await chromium.VisitAsync(city.Url);
        var page = visit.Page;
        await page.SignInAsync(city);
        var links = await page.Locator(".sidebar a").EvaluateAllAsync<string[]>("all => all.map(a => a.getAttribute('href'))");

        foreach (var path in links.Concat(Forms).Distinct())
        {
            Assert.Equal(200, await visit.OpenAsync(path));
            await page.AssertAccessibleAsync();
        }

        visit.AssertNoFaults();
    }
}
