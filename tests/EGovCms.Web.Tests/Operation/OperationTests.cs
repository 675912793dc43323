using System.Net;
using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.Operation;

public sealed class OperationOnSqliteTests(SqliteCity city) : OperationTests(city);

public sealed class OperationOnPostgresTests(PostgresCity city) : OperationTests(city);

/// <summary>What supervisors and scanners of the installation look at.</summary>
public abstract class OperationTests(SiteFixture city)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/health/live", "live\n")]
    [InlineData("/health/ready", "ready\n")]
    public async Task Health_is_told_in_one_word(string address, string word)
    {
        using var client = city.CreateClient();
        Assert.Equal(word, await client.GetStringAsync(address, Token));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/zf/")]
    [InlineData("/no-such-page")]
    [InlineData("/SignIn")]
    [InlineData("/health/live")]
    [InlineData("/_content/EGovCms.Theme.Portal/css/base.css")]
    [InlineData("/_content/no-such-file.css")]
    public async Task Security_headers_stand_on_every_response(string address)
    {
        using var browser = city.CreateBrowser();
        var headers = (await browser.OpenAsync(address, Token)).Headers;
        Assert.False(headers.ContainsKey("Server"));
        Assert.False(headers.ContainsKey("X-Powered-By"));
        Assert.Equal("nosniff", headers["X-Content-Type-Options"]);
        Assert.Equal("SAMEORIGIN", headers["X-Frame-Options"]);
        var policy = headers["Content-Security-Policy"];
        Assert.Contains("default-src 'self'", policy, StringComparison.Ordinal);
        Assert.Contains("object-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe-", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("*", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/zf/")]
    [InlineData("/zf/sitemap")]
    [InlineData("/SignIn")]
    public async Task Page_keeps_to_the_policy_that_it_is_sent_with(string address)
    {
        using var browser = city.CreateBrowser();
        var page = await browser.OpenAsync(address, Token);
        // Data beside the page is no script: browsers run none of it, and the policy is not asked.
        Assert.Empty(page.Document.QuerySelectorAll("[style], style:not([nonce]), script:not([src]):not([nonce]):not([type='application/ld+json'])"));
        Assert.DoesNotContain(page.Document.All, e => e.Attributes.Any(a => a.Name.StartsWith("on", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Responses_are_compressed_for_who_asks()
    {
        using var client = city.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/zf/");
        request.Headers.Add("Accept-Encoding", "br");
        using var response = await client.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(["br"], response.Content.Headers.ContentEncoding);
    }

    [Fact]
    public async Task Forwarded_headers_of_an_unknown_proxy_are_not_believed()
    {
        using var client = city.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/zf/");
        request.Headers.Add("X-Forwarded-Host", "evil.example");
        request.Headers.Add("X-Forwarded-Proto", "https");
        using var response = await client.SendAsync(request, Token);
        Assert.DoesNotContain("evil.example", await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }
}
