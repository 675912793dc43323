using System.Net;
using EGovCms.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EGovCms.Browser.Tests.Citizens;

/// <summary>便民查询: on a phone and by the keyboard alone, and on the day on which results come out.</summary>
public sealed class LookUpTests(Chromium chromium, LookUpSite site) : IClassFixture<LookUpSite>
{
    private const int Citizens = 50;
    private const string Name = "李示范";
    private const string IdCard = "529999196001016572";

    [Fact]
    public async Task Citizen_looks_up_on_a_phone_by_the_keyboard_alone()
    {
        await using var visit = await chromium.VisitAsync(site.Url, new() { Device = Device.Phone });
        var page = visit.Page;
        await visit.OpenAsync("/Queries");
        await visit.CheckAsync("look-up-list");
        await page.TabToAsync(".query-card__do a[href='/Queries/exam']");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("人事考试成绩查询（示例）");
        await page.Locator(".query-ways").EvaluateAsync("element => element.scrollIntoView({ behavior: 'instant' })");
        await visit.CheckAsync("look-up-form");

        await page.TabToAsync(".query-send");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".query-errors")).ToBeFocusedAsync();
        await visit.CheckAsync("look-up-errors");
        await page.TabToAsync(".query-errors a[href='#query-name']");
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#query-name")).ToBeFocusedAsync();

        await page.TabAndTypeAsync("#query-name", Name);
        await page.TabAndTypeAsync("#query-id-card", IdCard);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#query-result")).ToBeFocusedAsync();
        await Expect(page.GetByRole(AriaRole.Status).First).ToHaveTextAsync("查到 2 条记录。");
        await visit.CheckAsync("look-up-result");
        Assert.DoesNotContain(IdCard, page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_of_a_result_comes_back_from_the_history()
    {
        await using var visit = await chromium.VisitAsync(site.Url);
        await AskAsync(visit.Page);
        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "查完了，回首页" }).ClickAsync();

        // The browser has nothing to show, and would have to ask anew.
        var refusal = await Assert.ThrowsAsync<PlaywrightException>(() => visit.Page.GoBackAsync());
        Assert.Contains("ERR_CACHE_MISS", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Table_becomes_cards_on_a_phone_without_scripts()
    {
        await using var visit = await chromium.VisitAsync(site.Url, new() { Device = Device.Phone, Scripts = false });
        var page = visit.Page;
        await visit.OpenAsync("/Queries/traffic");
        await page.FillAsync("#query-plate", "贵bo0001");
        await page.FillAsync("#query-engine", "968264");
        await page.ClickAsync(".query-send");

        await Expect(page.Locator(".query-table tbody tr")).ToHaveCountAsync(3);
        await page.PictureAsync("look-up-table", whole: true);
    }

    [Fact]
    public async Task Paper_is_downloaded_and_its_code_is_verified()
    {
        await using var visit = await chromium.VisitAsync(site.Url);
        var page = visit.Page;
        await AskAsync(page);

        var download = await page.RunAndWaitForDownloadAsync(() => page.Locator(".query-paper button").First.ClickAsync());
        Assert.Equal("查询结果.pdf", download.SuggestedFilename);

        await visit.OpenAsync("/Queries/Verify");
        await page.PictureAsync("look-up-verify");
        await page.AssertAccessibleAsync();
        visit.AssertNoFaults();
    }

    [Fact]
    public async Task Fifty_citizens_and_a_browser_ask_while_a_new_version_is_switched_in()
    {
        const string Checked = "已复核";
        var lines = await site.ResultsAsync();
        var people = lines.Skip(1).Take(Citizens).Select(line => line.Split(',')).ToList();
        await using var visit = await chromium.VisitAsync(site.Url);
        await AskAsync(visit.Page);
        await Expect(visit.Page.Locator("main")).Not.ToContainTextAsync(Checked);
        Assert.DoesNotContain(Checked, await Task.WhenAll(people.Select(person => AskAsync(person, wanted: null))));

        var asking = Task.WhenAll(people.Select(person => AskAsync(person, Checked)));
        // Every line ends in the note, which most have not.
        await site.ImportAsync("exam", "2026年度", lines.Select((line, at) => at == 0 ? line : line[..(line.LastIndexOf(',') + 1)] + Checked));
        while (!(await visit.Page.Locator("main").InnerTextAsync()).Contains(Checked, StringComparison.Ordinal))
            await AskAsync(visit.Page);

        await visit.Page.AssertAccessibleAsync();
        await asking;
        visit.AssertNoFaults();
    }

    /// <summary>Asks once, or until the note is the wanted one; each answer is a whole one, of either version. The latest note.</summary>
    private async Task<string> AskAsync(string[] person, string? wanted)
    {
        using var citizen = site.CreateBrowser();
        while (true)
        {
            var form = await citizen.OpenAsync("/Queries/exam", TestContext.Current.CancellationToken);
            var page = await citizen.SubmitAsync(form, "#query-form", ("value-name", person[0]), ("value-id-card", person[1]));
            Assert.Equal(HttpStatusCode.OK, page.Status);
            Assert.Equal("2026年度", page.Document.QuerySelector(".query-group__name")!.TextContent);
            Assert.Contains(person[2], page.Text, StringComparison.Ordinal);
            var note = page.Document.QuerySelector(".query-facts > div:last-child dd")!.TextContent;
            if (wanted is null || note == wanted)
                return note;
        }
    }

    private static async Task AskAsync(IPage page)
    {
        await page.GotoAsync("/Queries/exam");
        await page.FillAsync("#query-name", Name);
        await page.FillAsync("#query-id-card", IdCard);
        await page.ClickAsync(".query-send");
        await Expect(page.Locator("#query-result")).ToBeVisibleAsync();
    }
}
