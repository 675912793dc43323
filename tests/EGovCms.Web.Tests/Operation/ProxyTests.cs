using System.Net;

namespace EGovCms.Web.Tests.Operation;

/// <summary>What a proxy says of the client is believed when it is a proxy that was configured, and of nobody else.</summary>
public sealed class ProxyTests
{
    private const string Host = "www.gzlps.gov.cn";
    private const string Client = "203.0.113.7";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("ForwardedHeaders:KnownProxies:0", "127.0.0.1")]
    [InlineData("ForwardedHeaders:KnownNetworks:0", "127.0.0.0/8")]
    public async Task Configured_proxy_is_believed(string setting, string value)
    {
        await using var site = new OneSite((setting, value));
        await site.InitializeAsync();

        using var response = await AskAsync(site);

        // Only pages that were asked for by https, on a host that is not this machine, say so.
        Assert.True(response.Headers.Contains("Strict-Transport-Security"));
        Assert.Contains(response.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
        await SignInWronglyAsync(site);
        Assert.Contains(Client, Log(site), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ForwardedHeaders:KnownProxies:0", "10.0.0.7")]
    [InlineData("ForwardedHeaders:KnownNetworks:0", "10.0.0.0/8")]
    [InlineData("ForwardedHeaders:None", "")]
    public async Task Anyone_else_is_not(string setting, string value)
    {
        await using var site = new OneSite((setting, value));
        await site.InitializeAsync();

        using var response = await AskAsync(site);

        Assert.False(response.Headers.Contains("Strict-Transport-Security"));
        Assert.DoesNotContain(response.Headers.GetValues("Set-Cookie"), cookie => cookie.Contains("; secure", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(Host, await response.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        await SignInWronglyAsync(site);
        Assert.DoesNotContain(Client, Log(site), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("ForwardedHeaders:KnownProxies:0", "proxy")]
    [InlineData("ForwardedHeaders:KnownNetworks:0", "10.0.0.0/80")]
    public async Task Proxy_that_is_no_address_is_refused_by_name(string setting, string value)
    {
        await using var site = new OneSite((setting, value));
        var refused = await Assert.ThrowsAsync<InvalidOperationException>(async () => await site.InitializeAsync());
        Assert.Contains(value, refused.Message, StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> AskAsync(OneSite site)
    {
        using var client = site.CreateClient();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/SignIn");
        request.Headers.Add("X-Forwarded-For", Client);
        request.Headers.Add("X-Forwarded-Proto", "https");
        request.Headers.Add("X-Forwarded-Host", Host);
        var response = await client.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return response;
    }

    // The log tells from where each sign-in was tried. Without https, for which the form's cookie would not come back over http.
    private static async Task SignInWronglyAsync(OneSite site)
    {
        using var browser = site.CreateBrowser();
        browser.Client.DefaultRequestHeaders.Add("X-Forwarded-For", Client);
        await browser.SignInAsync("nobody", "nothing");
        Assert.Contains("Sign-in of account", Log(site), StringComparison.Ordinal);
    }

    private static string Log(OneSite site)
    {
        var text = "";
        foreach (var file in Directory.EnumerateFiles(Path.Combine(site.Folder, "logs"), "egov-*.json"))
        {
            using var reader = new StreamReader(new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            text += reader.ReadToEnd();
        }

        return text;
    }
}
