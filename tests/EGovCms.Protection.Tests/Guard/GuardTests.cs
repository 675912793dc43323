using System.Net;
using AngleSharp.Html.Dom;
using EGovCms.Testing.Site;

namespace EGovCms.Protection.Tests.Guard;

/// <summary>A guarded form over HTTP: every test is somebody at an address of their own.</summary>
public sealed class GuardTests(CalmSite site) : IClassFixture<CalmSite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("page")]
    [InlineData("liquid")]
    public async Task Form_is_taken_once_and_nobody_is_asked_anything_while_all_is_calm(string kind)
    {
        using var browser = site.From($"10.1.1.{kind.Length}");
        var page = await browser.OpenAsync("/guarded/" + kind, Token);
        Assert.Null(page.Document.QuerySelector("[name='hc-answer']"));
        Assert.Null(page.Document.QuerySelector("script[src*='human-check']"));

        var sent = await browser.SubmitAsync(page, Sender.Form, ("Words", "你好"));
        var again = await browser.SubmitAsync(page, Sender.Form, ("Words", "你好"));

        Assert.Equal((HttpStatusCode.OK, "taken"), (sent.Status, sent.Said()));
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("已经提交过了", again.Said(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Form_without_a_token_or_with_one_of_elsewhere_is_shown_again_with_what_was_typed()
    {
        using var browser = site.From("10.1.2.1");
        foreach (var token in new[] { "", "abc", new string('x', 5000) })
        {
            var page = await browser.OpenAsync("/guarded/page", Token);
            ((IHtmlInputElement)page.Document.QuerySelector("[name='hc-token']")!).Value = token;

            var sent = await browser.SubmitAsync(page, Sender.Form, ("Words", "写了很久的话"));

            Assert.Equal(HttpStatusCode.UnprocessableEntity, sent.Status);
            Assert.Contains("都还在", sent.Said(), StringComparison.Ordinal);
            Assert.Equal("写了很久的话", ((IHtmlInputElement)sent.Document.QuerySelector("[name='Words']")!).Value);
        }
    }

    [Theory]
    [InlineData("page")]
    [InlineData("liquid")]
    public async Task Form_that_was_open_too_long_is_taken_at_the_second_try(string kind)
    {
        using var browser = site.From($"10.1.3.{kind.Length}");
        var page = await browser.OpenAsync("/guarded/" + kind, Token);
        site.Clock.Advance(TimeSpan.FromMinutes(241));

        var old = await browser.SubmitAsync(page, Sender.Form, ("Words", "慢慢写"));
        Assert.Contains("打开得太久了", old.Said(), StringComparison.Ordinal);
        Assert.Contains("打开得太久了", old.Document.QuerySelector("[data-human-check] [role='alert']")!.TextContent, StringComparison.Ordinal);
        Assert.False(old.AsksOpenly());
        old.Work();

        Assert.Equal("taken", (await browser.SubmitAsync(old, Sender.Form)).Said());
    }

    [Fact]
    public async Task Address_that_sends_too_much_waits_and_its_neighbour_does_not()
    {
        using var browser = site.From("10.1.4.1");
        SitePage? last = null;
        for (var i = 0; i < 21; i++)
            last = await browser.SubmitAsync(await browser.OpenAsync("/guarded/page", Token), Sender.Form, ("Words", "又来了"));

        Assert.Equal(HttpStatusCode.TooManyRequests, last!.Status);
        Assert.Contains("请拨打 12345", last.Said(), StringComparison.Ordinal);
        var wait = TimeSpan.FromSeconds(int.Parse(last.Headers["Retry-After"], System.Globalization.CultureInfo.InvariantCulture));
        using var neighbour = site.From("10.1.4.2");
        Assert.Equal("taken", (await neighbour.SubmitAsync(await neighbour.OpenAsync("/guarded/page", Token), Sender.Form)).Said());

        var page = await browser.OpenAsync("/guarded/page", Token);
        site.Clock.Advance(wait);
        Assert.Equal("taken", (await browser.SubmitAsync(page, Sender.Form)).Said());
    }

    [Fact]
    public async Task Subject_has_its_own_limit_from_whatever_address()
    {
        for (var i = 1; i <= 6; i++)
        {
            using var browser = site.From($"10.1.5.{i}");
            var sent = await browser.SubmitAsync(await browser.OpenAsync("/guarded/page", Token), Sender.Form, ("Subject", "phone:1"));
            Assert.Equal(i <= 5 ? HttpStatusCode.OK : HttpStatusCode.TooManyRequests, sent.Status);
        }
    }

    [Fact]
    public async Task Guarded_page_is_not_kept_for_others()
    {
        using var browser = site.From("10.1.6.1");

        var tokens = new[] { await browser.OpenAsync("/guarded/liquid", Token), await browser.OpenAsync("/guarded/liquid", Token) }.Select(page => page.Token());

        Assert.Equal(2, tokens.Distinct().Count());
    }
}
