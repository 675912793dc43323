using System.Net;

namespace EGovCms.Web.Tests.BadInput;

/// <summary>Addresses and headers that nobody types in good faith.</summary>
public sealed class AddressTests(SqliteCity city)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/zf/zwdt/zwyw?page=-1")]
    [InlineData("/zf/zwdt/zwyw?page=0")]
    [InlineData("/zf/zwdt/zwyw?page=99999999999999999999")]
    [InlineData("/zf/zwdt/zwyw?page=%00")]
    [InlineData("/zf/zwdt/zwyw?page=1&page=2")]
    [InlineData("/search?q=a&page=-1")]
    [InlineData("/zf/theme.css?c=zzz")]
    [InlineData("/Contents/ContentItems/no-such-item")]
    [InlineData("/zf/..%2f..%2fplatform.db")]
    [InlineData("/media/..%2f..%2f..%2fplatform.db")]
    [InlineData("/media/..%5c..%5cplatform.db")]
    [InlineData("/_content/..%2f..%2fappsettings.json")]
    [InlineData("/%c0%ae%c0%ae/")]
    [InlineData("/zf/%ff%fe")]
    public async Task Address_of_nothing_shows_the_page_for_it(string address)
    {
        var (status, text) = await RawRequest.SendAsync(city.Url, RawRequest.Get(address, "localhost"), Token);
        Assert.Equal(404, status);
        Assert.Contains("<h1", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/zf/%00")]
    [InlineData("/media/%00")]
    [InlineData("/Contents/ContentItems/%00")]
    [InlineData("/zf/\u00ff\u00fe")]
    [InlineData("/zf/%")]
    [InlineData("zf")]
    public async Task Address_that_is_none_is_refused(string target)
    {
        var (status, _) = await RawRequest.SendAsync(city.Url, RawRequest.Get(target, "localhost"), Token);
        Assert.InRange(status, 400, 405);
    }

    [Theory]
    [InlineData("?culture=../../x")]
    [InlineData("?culture=%00")]
    [InlineData("?culture=zh-CN-x-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("?ui-culture=..%2f..%2fetc%2fpasswd")]
    public async Task Culture_that_is_none_leaves_the_site_s_own_language(string query)
    {
        using var browser = city.CreateBrowser();
        var page = await browser.OpenAsync("/zf/" + query, Token);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Equal("zh-CN", page.Document.DocumentElement.GetAttribute("lang"));
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example/")]
    [InlineData("/\\evil.example")]
    [InlineData("\\\\evil.example")]
    [InlineData("javascript:alert(1)")]
    [InlineData("\0")]
    public async Task Way_back_never_leads_to_another_site(string target)
    {
        using var client = city.CreateClient(followRedirects: false);
        using var answer = await client.GetAsync(new Uri("/zf/display?elder=on&return=" + Uri.EscapeDataString(target), UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        Assert.Equal("/zf/", answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("%00")]
    [InlineData("%F0%28")]
    [InlineData("%27%20or%201=1--")]
    [InlineData("%25%5F")]
    [InlineData("%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E")]
    public async Task Search_for_anything_is_answered_and_shown_as_text(string text)
    {
        using var browser = city.CreateBrowser();
        var page = await browser.OpenAsync("/zf/search?q=" + text, Token);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("<script>alert", page.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(20_000)]
    [InlineData(7_000)]
    public async Task Query_of_any_length_is_no_error_of_the_server(int length)
    {
        using var client = city.CreateClient();
        using var answer = await client.GetAsync(new Uri("/zf/search?q=" + new string('a', length), UriKind.Relative), Token);
        Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.RequestUriTooLong, $"{answer.StatusCode}");
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("a'\"<script>")]
    [InlineData("../..")]
    [InlineData("evil.example/x")]
    [InlineData("evil.example:-1")]
    [InlineData("user@evil.example")]
    [InlineData("a,b")]
    [InlineData("[::1")]
    [InlineData("xn--")]
    [InlineData("xn--\u00ff")]
    [InlineData("\u00ff\u00fe")]
    [InlineData(null)]
    public async Task Host_that_is_none_is_refused(string? host)
    {
        var (status, _) = await RawRequest.SendAsync(city.Url, RawRequest.Get("/zf/", host), Token);
        Assert.Equal(400, status);
    }

    [Fact]
    public async Task Forwarded_host_that_is_none_is_refused_by_a_calm_page()
    {
        using var client = city.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/zf/");
        request.Headers.Add("X-Forwarded-Host", "good.example, xn--");
        using var answer = await client.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task Unknown_host_is_never_sent_to_in_a_redirect()
    {
        var (status, text) = await RawRequest.SendAsync(city.Url, RawRequest.Get("/Admin", "evil.example"), Token);
        Assert.Equal(302, status);
        Assert.Contains("Location: /SignIn", text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil.example", text, StringComparison.Ordinal);
    }
}
