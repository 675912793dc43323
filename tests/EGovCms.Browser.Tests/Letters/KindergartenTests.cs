using EGovCms.Browser.Tests.Support;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace EGovCms.Browser.Tests.Letters;

/// <summary>
/// What a parent wrote to the mayor on 11 October 2005, and what became of it: from the form to units of two sites, past its deadline, to an answer that is reviewed, published with
/// names masked, found by search, and rated.
/// </summary>
public sealed class KindergartenTests(Chromium chromium, KindergartenCity city) : IClassFixture<KindergartenCity>
{
    private const string Title = "幼儿园隐瞒孩子摔伤的事该不该管";
    private const string Body = "我叫罗长青，孩子罗小满在向阳花幼儿园上中班，昨天从滑梯上摔下来磕破了头，老师瞒着不说，是孩子自己回家讲的。请查一查这家幼儿园有没有办园许可。我的电话是13000000688。";
    private const string Answer = "罗长青同志：市教育局和钟山区当日到园核查，您反映的情况属实。该园未取得办园许可，已责令停办整改，并安排孩子就近转园。";

    [Fact]
    public async Task Letter_of_a_parent_goes_all_its_way()
    {
        var (number, password) = await WriteAsync();
        var letter = await DispatchAsync();
        await PassDeadlineAsync(letter);
        await ReplyAsync("jyj", "已会同钟山区到园核查，该园未取得办园许可，已下达停办通知。");
        await ReplyAsync("zsq", "已安排孩子就近转入公办园，家长同意。");
        await AnswerAsync(letter);
        await PublishAsync(letter);
        await FindAsync();
        await RateAsync(number, password);
    }

    /// <summary>The parent writes, on a phone.</summary>
    private async Task<(string Number, string Password)> WriteAsync()
    {
        await using var visit = await chromium.VisitAsync(city.Url, new() { Device = Device.Phone });
        var page = visit.Page;
        await visit.OpenAsync("/zf/mailboxes/mayor/write");
        await page.GetByRole(AriaRole.Radio, new() { Name = "投诉" }).CheckAsync();
        await page.Locator("#letter-Title").FillAsync(Title);
        await page.Locator("#letter-Body").FillAsync(Body);
        await page.Locator("#letter-Name").FillAsync("罗长青");
        await page.Locator("#letter-Phone").FillAsync("13000000688");
        await page.Locator("#letter-MayPublish").CheckAsync();
        await page.Locator("#letter-Consents").CheckAsync();
        await page.Locator(".letter-send").ClickAsync();
        await Expect(page.Locator("[data-number]")).ToBeVisibleAsync();
        visit.AssertNoFaults();
        return ((await page.Locator("[data-number]").TextContentAsync())!, (await page.Locator("[data-password]").TextContentAsync())!);
    }

    /// <summary>The government's office accepts the letter and sends it to both units.</summary>
    private async Task<string> DispatchAsync()
    {
        await using var visit = await SignedInAsync("/zf/Admin/Letters");
        var page = visit.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await StepAsync(page, "accept", "受理");
        await OpenAsync(page, "dispatch");
        var form = page.Locator("#step-dispatch");
        await form.GetByText("六盘水市教育局", new() { Exact = true }).ClickAsync();
        await form.GetByText("钟山区人民政府", new() { Exact = true }).ClickAsync();
        await form.Locator("[name='dispatch.instruction']").FillAsync("请两家当日到园核查，查明后报结果。");
        await form.GetByRole(AriaRole.Button, new() { Name = "转办", Exact = true }).ClickAsync();
        await Expect(page.Locator(".facts").First).ToContainTextAsync("办理中");
        visit.AssertNoFaults();
        return new Uri(page.Url).AbsolutePath;
    }

    /// <summary>Ten days go by. Red comes after ten working days, so the card is yellow.</summary>
    private async Task PassDeadlineAsync(string letter)
    {
        city.Clock.Advance(TimeSpan.FromDays(10));
        await using var visit = await SignedInAsync(letter);
        await visit.UntilAsync(letter, "黄牌");
    }

    /// <summary>A unit answers on its own site, where it finds the letter among its tasks.</summary>
    private async Task ReplyAsync(string unit, string reply)
    {
        await using var visit = await SignedInAsync($"/{unit}/Admin/Tasks");
        var page = visit.Page;
        await visit.UntilAsync($"/{unit}/Admin/Tasks", Title);
        await page.GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await Expect(page.GetByText("孩子罗小满在向阳花幼儿园上中班")).ToBeVisibleAsync();
        await page.GetByText("报送办理结果", new() { Exact = true }).ClickAsync();
        await page.Locator("textarea[name$='.reply']").FillAsync(reply);
        await page.GetByRole(AriaRole.Button, new() { Name = "办结", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync($"{city.Url}/{unit}/Admin/Tasks");
        await visit.UntilAsync($"/{unit}/Admin/Tasks", Title, isGone: true);
        visit.AssertNoFaults();
    }

    /// <summary>Drafted, reviewed, signed; it goes out by itself.</summary>
    private async Task AnswerAsync(string letter)
    {
        await using var visit = await SignedInAsync(letter);
        var page = visit.Page;
        await OpenAsync(page, "draft");
        await page.Locator("[name='draft.answer']").FillAsync(Answer);
        await page.Locator("[name='draft.author']").FillAsync("市教育局");
        await page.Locator("#step-draft").GetByRole(AriaRole.Button, new() { Name = "拟稿送审", Exact = true }).ClickAsync();
        await StepAsync(page, "approve", "审核通过");
        await StepAsync(page, "sign", "签发");
        await Expect(page.Locator(".facts").First).ToContainTextAsync("已答复");
        visit.AssertNoFaults();
    }

    /// <summary>The names are proposed to be masked; a person says yes.</summary>
    private async Task PublishAsync(string letter)
    {
        await using var visit = await SignedInAsync(letter + "/Publish");
        var page = visit.Page;
        var texts = await page.Locator("textarea").AllTextContentsAsync();
        Assert.All(texts, text => Assert.DoesNotContain("罗长青", text, StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("罗某某", StringComparison.Ordinal));
        Assert.Contains(texts, text => text.Contains("130****0688", StringComparison.Ordinal));
        await page.GetByRole(AriaRole.Button, new() { Name = "公开", Exact = true }).ClickAsync();
        await Expect(page.GetByText("已公开。")).ToBeVisibleAsync();
        visit.AssertNoFaults();
    }

    /// <summary>Anybody finds it by the site's search.</summary>
    private async Task FindAsync()
    {
        await using var visit = await chromium.VisitAsync(city.Url);
        var page = visit.Page;
        await visit.OpenAsync("/zf/search?q=" + Uri.EscapeDataString("瞒孩子摔伤"));
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = Title }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync(Title);
        var said = await page.GetByRole(AriaRole.Main).TextContentAsync();
        Assert.Contains("罗某某", said, StringComparison.Ordinal);
        Assert.Contains("已责令停办整改", said, StringComparison.Ordinal);
        Assert.DoesNotContain("罗长青", said, StringComparison.Ordinal);
        Assert.DoesNotContain("13000000688", said, StringComparison.Ordinal);
        await page.AssertAccessibleAsync();
        visit.AssertNoFaults();
    }

    /// <summary>The parent reads the answer and is satisfied.</summary>
    private async Task RateAsync(string number, string password)
    {
        await using var visit = await chromium.VisitAsync(city.Url, new() { Device = Device.Phone });
        var page = visit.Page;
        await visit.OpenAsync("/zf/letters/track");
        await page.Locator("#track-Number").FillAsync(number);
        await page.Locator("#track-Secret").FillAsync(password);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByText("已责令停办整改")).ToBeVisibleAsync();
        var rate = page.Locator("details", new() { Has = page.Locator("#act-rate") });
        if (await rate.CountAsync() > 0 && await rate.GetAttributeAsync("open") is null)
            await rate.Locator("summary").ClickAsync();
        await page.Locator("#act-rate").GetByText("满意", new() { Exact = true }).ClickAsync();
        await page.Locator("#act-rate button").ClickAsync();
        await Expect(page.Locator("#act-rate")).ToHaveCountAsync(0);
        await Expect(page.GetByText("您的评价", new() { Exact = true })).ToBeVisibleAsync();
        visit.AssertNoFaults();
    }

    private async Task<Visit> SignedInAsync(string address)
    {
        var visit = await chromium.VisitAsync(city.Url);
        await visit.Page.SignInAsync(city, address);
        return visit;
    }

    private static async Task StepAsync(IPage page, string name, string title)
    {
        await OpenAsync(page, name);
        await page.Locator($"#step-{name}").GetByRole(AriaRole.Button, new() { Name = title, Exact = true }).ClickAsync();
        await Expect(page.Locator($"#step-{name}")).ToHaveCountAsync(0);
    }

    private static async Task OpenAsync(IPage page, string name)
    {
        var step = page.Locator($"#step-{name}");
        if (await step.GetAttributeAsync("open") is null)
            await step.Locator("summary").ClickAsync();
    }
}
