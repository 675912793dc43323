using System.Net;

namespace EGovCms.Queries.Tests.Public;

/// <summary>The limits as they are by themselves.</summary>
public sealed class LimitTests(LimitTests.Site site) : IClassFixture<LimitTests.Site>
{
    [Fact]
    public async Task Whoever_misses_is_asked_a_question_and_then_has_to_pause()
    {
        var exam = await site.ExamAsync();
        using var citizen = site.CreateBrowser();
        var page = await citizen.OpenAsync(PublicSite.Address(exam), TestContext.Current.CancellationToken);
        for (var miss = 0; miss < 3; miss++)
            page = await citizen.SubmitAsync(page, PublicSite.Form, ("value-name", "李四"), ("value-id-card", PublicSite.IdCard));
        // The page after the third miss carries the question already.
        Assert.NotNull(page.Document.QuerySelector("[name=hc-answer]"));

        var unanswered = await citizen.SubmitAsync(page, PublicSite.Form, ("value-name", PublicSite.Name));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unanswered.Status);
        var question = unanswered.Document.QuerySelector("[name=hc-answer]")!;
        Assert.Contains(unanswered.Document.QuerySelectorAll(".query-errors a"), link => link.GetAttribute("href") == "#" + question.Id);
        Assert.DoesNotContain("146.5", unanswered.Text, StringComparison.Ordinal);

        // Whoever sends on and on comes to the limit of the address.
        var last = unanswered;
        for (var i = 0; i < 25 && last.Status != HttpStatusCode.TooManyRequests; i++)
            last = await citizen.SubmitAsync(last, PublicSite.Form, ("value-name", "李四"));
        Assert.Equal(HttpStatusCode.TooManyRequests, last.Status);
        Assert.NotEmpty(last.Headers["Retry-After"]);
        Assert.Equal("李四", last.Document.QuerySelector("#query-name")!.GetAttribute("value"));
        Assert.NotEmpty(last.Document.QuerySelector(".query-errors li")!.TextContent);
    }

    /// <summary>Without generous settings.</summary>
    public sealed class Site : PublicSite
    {
        protected override IReadOnlyDictionary<string, string?> Settings { get; } = new Dictionary<string, string?> { ["Protection:AddressCount"] = "20" };
    }
}
