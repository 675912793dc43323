using System.Net;

namespace EGovCms.Protection.Tests.Guard;

/// <summary>Who does not stop sending is turned away before the form is read.</summary>
public sealed class FloodGateTests(CalmSite site) : IClassFixture<CalmSite>
{
    private const int AddressCount = 20;
    private const int TurnedAwayAfter = 60;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Address_that_goes_on_after_refusals_gets_a_bare_page_and_its_neighbour_the_form()
    {
        using var robot = site.From("10.1.7.1");
        var page = await robot.OpenAsync("/guarded/page", Token);
        for (var i = 0; i < AddressCount + TurnedAwayAfter; i++)
        {
            var sent = await robot.SubmitAsync(page, Sender.Form, ("Words", "又来了"));
            Assert.Equal(i >= AddressCount, sent.Status is HttpStatusCode.TooManyRequests);
            Assert.NotNull(sent.Document.QuerySelector("#answer"));
        }

        var away = await robot.SubmitAsync(page, Sender.Form, ("Words", "又来了"));
        using var neighbour = site.From("10.1.7.2");
        var taken = await neighbour.SubmitAsync(await neighbour.OpenAsync("/guarded/page", Token), Sender.Form, ("Words", "你好"));
        site.Clock.Advance(TimeSpan.FromMinutes(20));
        var later = await robot.SubmitAsync(await robot.OpenAsync("/guarded/page", Token), Sender.Form, ("Words", "你好"));

        Assert.Equal(HttpStatusCode.TooManyRequests, away.Status);
        Assert.Null(away.Document.QuerySelector("form"));
        Assert.Contains("过 10 分钟按浏览器的“刷新”，问要不要重新提交时选“继续”，您填写的内容会原样再提交一次", away.Text, StringComparison.Ordinal);
        Assert.Equal("600", away.Headers["Retry-After"]);
        Assert.Equal("taken", taken.Said());
        Assert.Equal("taken", later.Said());
    }
}
