using EGovCms.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EGovCms.Browser.Tests.Accessibility;

/// <summary>Every page that the administration's navigation leads to, and its forms, in light and dark.</summary>
public sealed class AdminPagesTests(Chromium chromium, City city)
{
    private static readonly string[] Forms =
    [
        "/Admin/Tenants/Create", "/Admin/Tenants/zf", "/Admin/Content/Create", "/Admin/Content/Create/Article", "/Admin/Content/Create/Leader",
        "/Admin/Users/Create", "/Account/Password", "/Admin/Tenants/zf/Remove", "/Admin/Roles/Edit/Author", "/Admin/ContentTypes/Article",
        "/Admin/Templates/Edit?name=Content-Article", "/Admin/Media?folder=city",
    ];

    /// <summary>Lists and the entry that is opened from each.</summary>
    public static TheoryData<string, string> Entries => new()
    {
        { "/Admin/Content?type=HomePage", "首页" },
        { "/Admin/Content?type=Article", "网站管理规定解读：谁写、谁审、谁负责" },
        { "/Admin/Taxonomies", "本市要闻" },
        { "/Admin/Users", "admin" },
    };

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

    [Theory]
    [MemberData(nameof(Entries))]
    public async Task Editor_of_what_a_list_shows_has_no_violation(string list, string entry)
    {
        await using var visit = await chromium.VisitAsync(city.Url);
        var page = visit.Page;
        await page.SignInAsync(city, list);
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = entry, Exact = true }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(entry);
        await page.AssertAccessibleAsync();
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task Refused_form_has_no_violation()
    {
        await using var visit = await chromium.VisitAsync(city.Url);
        var page = visit.Page;
        await page.SignInAsync(city, "/Admin/Content/Create/Article");
        await page.EvaluateAsync("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
        await page.GetByRole(AriaRole.Button, new() { Name = "发布", Exact = true }).ClickAsync();
        await Expect(page.Locator(".error-summary li")).ToHaveCountAsync(2);
        await page.AssertAccessibleAsync();
    }
}
