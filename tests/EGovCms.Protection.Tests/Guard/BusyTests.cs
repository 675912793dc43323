using System.Net;

namespace EGovCms.Protection.Tests.Guard;

/// <summary>A guarded form at a busy time, over HTTP, by the component and by Liquid.</summary>
public sealed class BusyTests(BusySite site) : IClassFixture<BusySite>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("page")]
    [InlineData("liquid")]
    public async Task Browser_that_works_is_shown_no_question(string kind)
    {
        using var browser = site.From($"10.2.1.{kind.Length}");
        var page = await browser.OpenAsync("/guarded/" + kind, Token);
        Assert.False(page.AsksOpenly());
        page.Work();

        Assert.Equal("taken", (await browser.SubmitAsync(page, Sender.Form, ("Words", "你好"))).Said());
    }

    [Theory]
    [InlineData("page")]
    [InlineData("liquid")]
    public async Task Who_has_no_scripts_answers_and_may_err(string kind)
    {
        using var browser = site.From($"10.2.2.{kind.Length}");
        var page = await browser.OpenAsync("/guarded/" + kind, Token);
        Assert.NotNull(page.Document.QuerySelector("noscript [name='hc-answer']"));

        var wrong = await browser.SubmitAsync(page, Sender.Form, ("Words", "你好"), ("hc-answer", "忘了"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.True(wrong.AsksOpenly());
        var field = wrong.Document.QuerySelector("[name='hc-answer']")!;
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Contains("答案不对", string.Concat(field.GetAttribute("aria-describedby")!.Split(' ').Select(id => wrong.Document.GetElementById(id)!.TextContent)), StringComparison.Ordinal);

        Assert.Equal("taken", (await browser.SubmitAsync(wrong, Sender.Form, ("hc-answer", await site.AnswerAsync(wrong)))).Said());
    }

    [Fact]
    public async Task Question_speaks_the_language_of_the_page()
    {
        using var browser = site.From("10.2.3.1");
        browser.Client.DefaultRequestHeaders.Add("Accept-Language", "en");
        var page = await browser.OpenAsync("/guarded/page?culture=en&ui-culture=en", Token);

        Assert.EndsWith("?", page.Document.QuerySelector("noscript label")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("taken", (await browser.SubmitAsync(page, Sender.Form, ("hc-answer", await site.AnswerAsync(page)))).Said());
    }

    [Fact]
    public async Task Misses_bring_a_question_in_the_open()
    {
        using var browser = site.From("10.2.4.1");
        for (var i = 0; i < 3; i++)
        {
            var page = await browser.OpenAsync("/guarded/page", Token);
            page.Work();
            Assert.Equal("taken", (await browser.SubmitAsync(page, Sender.Form, ("Words", "miss"))).Said());
        }

        Assert.True((await browser.OpenAsync("/guarded/page", Token)).AsksOpenly());
    }
}
