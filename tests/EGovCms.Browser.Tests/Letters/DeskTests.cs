using EGovCms.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EGovCms.Browser.Tests.Letters;

/// <summary>A letter's way over the desks of staff, in a browser. A host of its own: the others only read.</summary>
public sealed class DeskTests(Chromium chromium, LetterSite site) : IClassFixture<LetterSite>
{
    private const string Title = "麒麟小区门前三盏路灯坏了三个星期";

    [Fact]
    public async Task Letter_is_accepted_answered_and_published_on_accessible_pages()
    {
        await using var visit = await chromium.VisitAsync(site.Url);
        var page = visit.Page;
        await page.SignInAsync(site, "/Admin/Letters");
        await page.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await page.AssertAccessibleAsync();

        await StepAsync(page, "受理");
        await page.Locator("summary", new() { HasText = "拟稿送审" }).ClickAsync();
        await page.Locator("[name='draft.answer']").FillAsync("陈桂花女士：三盏路灯已于今天修好，感谢您的监督。");
        await page.GetByRole(AriaRole.Button, new() { Name = "拟稿送审", Exact = true }).ClickAsync();
        await StepAsync(page, "审核通过");
        await StepAsync(page, "签发");
        await Expect(page.Locator(".facts").First).ToContainTextAsync("已答复");
        await page.AssertAccessibleAsync();

        await page.GetByRole(AriaRole.Link, new() { Name = "公开", Exact = true }).ClickAsync();
        await page.AssertAccessibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "公开", Exact = true }).ClickAsync();
        await Expect(page.GetByText("已公开。")).ToBeVisibleAsync();
        visit.AssertNoFaults();
    }

    [Theory]
    [InlineData("/Admin/Mailboxes")]
    [InlineData("/Admin/Mailboxes/mayor")]
    [InlineData("/Admin/AnswerTemplates")]
    [InlineData("/Admin/AnswerTemplates/Edit")]
    public async Task Pages_about_letters_have_no_violation(string address)
    {
        await using var visit = await chromium.VisitAsync(site.Url);
        await visit.Page.SignInAsync(site, address);
        await visit.Page.AssertAccessibleAsync();
        visit.AssertNoFaults();
    }

    [Theory]
    [InlineData(320, 640)]
    [InlineData(1280, 800)]
    public async Task Inbox_and_letter_fit_the_screen(int width, int height)
    {
        await using var visit = await chromium.VisitAsync(site.Url);
        await visit.Page.SetViewportSizeAsync(width, height);
        await visit.Page.SignInAsync(site, "/Admin/Letters");
        Assert.True(await visit.FitsAsync());
        await visit.OpenAsync($"/Admin/Letters/{site.Rows["凉都大道施工围挡占了人行道"].Id}");
        Assert.True(await visit.FitsAsync());
        await Expect(visit.Page.GetByText("凉都大道施工占用人行道两个月")).ToBeVisibleAsync();
    }

    private static async Task StepAsync(IPage page, string step)
    {
        await page.Locator("summary", new() { HasText = step }).First.ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = step, Exact = true }).ClickAsync();
    }
}
