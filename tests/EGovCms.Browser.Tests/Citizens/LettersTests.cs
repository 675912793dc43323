using EGovCms.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EGovCms.Browser.Tests.Citizens;

/// <summary>From the mailboxes of the city to a published letter and to the figures.</summary>
public sealed class LettersTests(Chromium chromium, City city)
{
    [Fact]
    public async Task Citizen_finds_a_letter_by_words_and_reads_its_answer_and_way()
    {
        await using var visit = await chromium.VisitAsync(city.Url);
        var page = visit.Page;
        await visit.OpenAsync("/zf/letters");
        await page.GetByLabel("关键词（标题、来信和答复中的字词）").FillAsync("公交");
        await page.GetByRole(AriaRole.Button, new() { Name = "查找来信" }).ClickAsync();
        var first = page.Locator(".mail-item__title a").First;
        var title = await first.InnerTextAsync();
        await first.ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "答复内容" })).ToBeVisibleAsync();
        await Expect(page.Locator(".mail-steps li").First).ToContainTextAsync("收到来信");
        await page.AssertAccessibleAsync();
        visit.AssertNoFaults();
    }

    [Theory]
    [InlineData("/mailboxes")]
    [InlineData("/zf/letters")]
    [InlineData("/zf/letters/statistics")]
    public async Task Page_fits_a_phone(string path)
    {
        await using var visit = await chromium.VisitAsync(city.Url, new() { Device = Device.Phone });
        await visit.OpenAsync(path);

        Assert.True(await visit.FitsAsync());
        visit.AssertNoFaults();
    }
}
