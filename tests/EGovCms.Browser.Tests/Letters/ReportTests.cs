using EGovCms.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EGovCms.Browser.Tests.Letters;

/// <summary>A report from the form to the reader who has unlocked, and to the reporter who comes back for the answer.</summary>
public sealed class ReportTests(Chromium chromium, Support.LetterSite site) : IClassFixture<Support.LetterSite>
{
    private const string Title = "镇里有人冒领危房补助";
    private const string Answer = "您反映的情况已经核实，冒领的补助正在追回。";

    [Fact]
    public async Task Report_is_read_and_answered_by_a_reader_alone()
    {
        var (number, password) = await ReportAsync();
        await AnswerAsync();

        await using var visit = await chromium.VisitAsync(site.Url, new() { Device = Device.Phone });
        var page = visit.Page;
        await visit.OpenAsync("/letters/track");
        await page.Locator("#track-Number").FillAsync(number);
        await page.Locator("#track-Secret").FillAsync(password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText(Answer)).ToBeVisibleAsync();
        visit.AssertNoFaults();
    }

    private async Task<(string Number, string Password)> ReportAsync()
    {
        await using var visit = await chromium.VisitAsync(site.Url, new() { Device = Device.Phone });
        var page = visit.Page;
        await visit.OpenAsync("/mailboxes/discipline/write");
        await page.GetByRole(AriaRole.Radio, new() { Name = "举报" }).CheckAsync();
        await page.Locator("#letter-Title").FillAsync(Title);
        await page.Locator("#letter-Body").FillAsync("三月以来，镇上一名干部用亲戚的名字领了两次危房补助，房子并没有修。");
        await page.Locator("#letter-Consents").CheckAsync();
        await page.Locator(".letter-send").ClickAsync();
        await Expect(page.Locator("[data-number]")).ToBeVisibleAsync();
        return ((await page.Locator("[data-number]").TextContentAsync())!, (await page.Locator("[data-password]").TextContentAsync())!);
    }

    private async Task AnswerAsync()
    {
        await using var visit = await chromium.VisitAsync(site.Url);
        var page = visit.Page;
        await page.SignInAsync(site, "/Admin/Reports");
        await page.AssertAccessibleAsync();
        await page.PictureAsync("reports-unlock");
        await page.GetByLabel("查阅口令").FillAsync("a pass phrase of the test");
        await page.GetByRole(AriaRole.Button, new() { Name = "打开举报件" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = Title })).ToBeVisibleAsync();
        await page.AssertAccessibleAsync();
        await page.PictureAsync("reports-list");
        await visit.OpenAsync("/Admin/Reports/Readers");
        await page.AssertAccessibleAsync();
        await visit.OpenAsync("/Admin/Reports");
        await page.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "受理", Exact = true }).ClickAsync();
        await page.Locator("[name=Words]").FillAsync(Answer);
        await page.AssertAccessibleAsync();
        await page.PictureAsync("reports-report");
        await page.GetByRole(AriaRole.Button, new() { Name = "答复", Exact = true }).ClickAsync();
        await Expect(page.Locator(".timeline")).ToContainTextAsync(Answer);
        Assert.True(await visit.FitsAsync());
        visit.AssertNoFaults();
    }
}
