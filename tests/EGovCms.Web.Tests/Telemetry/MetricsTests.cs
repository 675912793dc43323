using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using EGovCms.Tenancy;
using EGovCms.Testing.Site;
using EGovCms.Web.Tests.Operation;

namespace EGovCms.Web.Tests.Telemetry;

/// <summary>Who may read the metrics, and what they tell.</summary>
public sealed class MetricsTests(MetricsTests.TokenSite site) : IClassFixture<MetricsTests.TokenSite>
{
    private const string Secret = "a-token-of-the-tests";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(null, HttpStatusCode.NotFound)]
    [InlineData("another-token", HttpStatusCode.NotFound)]
    [InlineData("", HttpStatusCode.NotFound)]
    [InlineData(Secret, HttpStatusCode.OK)]
    public async Task Metrics_are_for_who_has_the_token(string? token, HttpStatusCode status)
    {
        using var answer = await AskAsync(site, token);
        Assert.Equal(status, answer.StatusCode);
    }

    [Fact]
    public async Task Metrics_are_on_the_platforms_host_alone()
    {
        await site.Shells.UpdateAsync(new ShellSettings { Name = "other", State = TenantState.Running, Hosts = ["other.example"], Prefix = "" }, Token);

        using var there = await AskAsync(site, Secret, host: "other.example");

        Assert.Equal(HttpStatusCode.NotFound, there.StatusCode);
    }

    [Fact]
    public async Task Metrics_are_for_who_administers_the_platform()
    {
        using var browser = site.CreateBrowser();
        Assert.Equal(HttpStatusCode.NotFound, (await browser.OpenAsync("/metrics", Token)).Status);

        await browser.SignInAsync(SiteFixture.AdminUser, site.AdminPassword);

        using var answer = await browser.Client.GetAsync(new Uri("/metrics", UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoStore);
    }

    [Theory]
    [InlineData("Metrics:Tenants", "5")]
    [InlineData("Metrics:Token", "")]
    public async Task Installation_that_asked_for_none_has_none(string setting, string value)
    {
        await using var plain = new OneSite((setting, value));
        await plain.InitializeAsync();

        foreach (var token in new[] { Secret, "" })
        {
            using var answer = await AskAsync(plain, token);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Metrics_tell_requests_kept_pages_rendering_and_statements_of_the_tenant()
    {
        using var client = site.CreateClient();
        var before = await ReadAsync();
        var (after, asked) = (before, 0);
        // What the set-up changed may still be on its way through the change log, and drop the page once more.
        for (; asked < 1000 && Grown("egovcms_requests_total", "outcome=\"kept\"") < 2; asked++)
        {
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(new Uri("/", UriKind.Relative), Token)).StatusCode);
            after = await ReadAsync();
        }

        Assert.Equal(2, Grown("egovcms_requests_total", "outcome=\"kept\""));
        Assert.Equal(asked - 2, Grown("egovcms_requests_total", "outcome=\"made\""));
        Assert.True(Grown("http_server_request_duration_seconds_count", "tenant=\"Default\"") >= asked);
        Assert.True(Sum(after, "egovcms_page_render_duration_seconds_count", "tenant=\"Default\"") >= 1);
        Assert.True(Sum(after, "egovcms_request_db_commands_sum", "tenant=\"Default\"") >= 1);
        Assert.True(Sum(after, "egovcms_kept_pages_size_bytes", "") > 0);
        Assert.Equal(site.Shells.Tenants.Count, Sum(after, "egovcms_tenants_known", ""));

        double Grown(string name, string tag) => Sum(after, name, tag) - Sum(before, name, tag);
    }

    private static double Sum(string metrics, string name, string tag) => metrics.Split('\n')
        .Where(line => line.StartsWith(name, StringComparison.Ordinal) && (line.Length == name.Length || line[name.Length] is '{' or ' ') && line.Contains(tag, StringComparison.Ordinal))
        .Sum(line => double.Parse(line[(line.LastIndexOf('}') + 1)..].Trim().Split(' ')[line.Contains('{', StringComparison.Ordinal) ? 0 : 1], CultureInfo.InvariantCulture));

    private async Task<string> ReadAsync()
    {
        using var answer = await AskAsync(site, Secret);
        return await answer.Content.ReadAsStringAsync(Token);
    }

    private static async Task<HttpResponseMessage> AskAsync(SiteFixture site, string? token, string? host = null)
    {
        using var client = site.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/metrics");
        request.Headers.Host = host;
        if (token is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return await client.SendAsync(request, Token);
    }

    /// <summary>A site whose metrics may be fetched.</summary>
    public sealed class TokenSite() : OneSite(("Metrics:Token", Secret));
}
