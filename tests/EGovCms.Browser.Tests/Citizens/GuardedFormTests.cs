using EGovCms.Browser.Tests.Support;
using EGovCms.Testing.Site.GuardedForm;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EGovCms.Browser.Tests.Citizens;

/// <summary>A guarded form at a busy time: with scripts nothing is seen of the guard, without them a question stands there.</summary>
public sealed class GuardedFormTests(Chromium chromium, BusySite site) : IClassFixture<BusySite>
{
    [Theory]
    [InlineData("page", Device.Desktop)]
    [InlineData("liquid", Device.Phone)]
    public async Task Citizen_with_scripts_sends_the_form_and_is_asked_nothing(string kind, Device device)
    {
        await using var visit = await chromium.VisitAsync(site.Url, new() { Device = device });
        var page = visit.Page;
        await visit.OpenAsync("/guarded/" + kind);
        await Expect(page.Locator("[name=hc-answer]")).ToHaveCountAsync(0);
        await Expect(page.Locator(".human-check__more")).ToHaveAttributeAsync("aria-hidden", "true");
        Assert.True(await visit.FitsAsync());

        await page.GetByLabel("内容").FillAsync("路灯坏了");
        await page.GetByRole(AriaRole.Button, new() { Name = "送出" }).ClickAsync();

        await Expect(page.Locator("#answer")).ToHaveTextAsync("taken");
        visit.AssertNoFaults();
    }

    [Theory]
    [InlineData("page")]
    [InlineData("liquid")]
    public async Task Citizen_without_scripts_answers_a_question_instead(string kind)
    {
        await using var visit = await chromium.VisitAsync(site.Url, new() { Scripts = false });
        var page = visit.Page;
        await visit.OpenAsync("/guarded/" + kind);
        var question = page.Locator(".human-check__question input");
        await page.GetByLabel("内容").FillAsync("路灯坏了");

        await question.FillAsync("我不回答");
        await page.GetByRole(AriaRole.Button, new() { Name = "送出" }).ClickAsync();
        await Expect(question).ToHaveAttributeAsync("aria-invalid", "true");
        await Expect(page.Locator($"#{(await question.GetAttributeAsync("aria-describedby"))!.Split(' ')[1]}")).ToContainTextAsync("答案不对");
        await Expect(page.GetByLabel("内容")).ToHaveValueAsync("路灯坏了");
        await page.GetByLabel(await page.Locator(".human-check__question label").TextContentAsync() ?? "").FillAsync(await AnswerAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "送出" }).ClickAsync();

        await Expect(page.Locator("#answer")).ToHaveTextAsync("taken");
    }

    [Fact]
    public async Task Citizen_whose_browser_cannot_work_is_asked_openly_and_loses_nothing()
    {
        await using var visit = await chromium.VisitAsync(site.Url);
        var page = visit.Page;
        await page.RouteAsync("**/human-check*.js*", route => route.AbortAsync());
        await visit.OpenAsync("/guarded/page");
        await page.GetByLabel("内容").FillAsync("路灯坏了");
        await page.GetByRole(AriaRole.Button, new() { Name = "送出" }).ClickAsync();

        await Expect(page.Locator(".human-check__error")).ToContainTextAsync("没能在后台完成核验");
        await Expect(page.GetByLabel("内容")).ToHaveValueAsync("路灯坏了");
        await page.Locator("[name=hc-answer]").FillAsync(await AnswerAsync(page));
        await page.GetByRole(AriaRole.Button, new() { Name = "送出" }).ClickAsync();

        await Expect(page.Locator("#answer")).ToHaveTextAsync("taken");
    }

    [Fact]
    public async Task Form_that_is_sent_before_the_work_is_done_waits_and_says_so()
    {
        await using var visit = await chromium.VisitAsync(site.Url);
        var page = visit.Page;
        // A worker that never comes to an end stands for a slow machine.
        await page.RouteAsync("**/human-check-worker.js*", route => route.FulfillAsync(new() { ContentType = "text/javascript", Body = "self.onmessage = e => { self.stop = e; };" }));
        await visit.OpenAsync("/guarded/page");

        await page.GetByRole(AriaRole.Button, new() { Name = "送出" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Status).Filter(new() { HasText = "正在完成安全核验" })).ToBeVisibleAsync();
        Assert.EndsWith("/guarded/page", page.Url, StringComparison.Ordinal);
        await Expect(page.Locator("#answer")).ToBeEmptyAsync();
    }

    [Theory]
    [InlineData("page")]
    [InlineData("liquid")]
    public async Task Question_is_accessible(string kind)
    {
        await using var visit = await chromium.VisitAsync(site.Url);
        var page = visit.Page;
        await page.RouteAsync("**/human-check*.js*", route => route.AbortAsync());
        await visit.OpenAsync("/guarded/" + kind);
        await page.GetByRole(AriaRole.Button, new() { Name = "送出" }).ClickAsync();
        await Expect(page.Locator(".human-check__error")).ToBeVisibleAsync();

        await page.AssertAccessibleAsync();
        await page.GetByLabel("对象").FocusAsync();
        await page.Keyboard.PressAsync("Tab");
        await Expect(page.Locator("[name=hc-answer]")).ToBeFocusedAsync();
    }

    private async Task<string> AnswerAsync(IPage page) => (await site.AnswerAsync(await page.Locator("[name=hc-token]").InputValueAsync())).Answer;
}

/// <summary>The guarded form of a site where work is asked for always.</summary>
public sealed class BusySite : GuardedSite
{
    protected override IReadOnlyDictionary<string, string?> Limits => new Dictionary<string, string?> { ["WorkAbove"] = "-1", ["AddressCount"] = "1000" };
}
