using System.Buffers.Text;
using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using EGovCms.Testing.Site;
using Microsoft.AspNetCore.WebUtilities;

namespace EGovCms.SignOn.Tests;

/// <summary>What the provider refuses.</summary>
public sealed class ProviderTests(HostsSite site)
{
    private const string Verifier = "a-verifier-that-is-long-enough-for-the-standard-0123456789";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Return => site.Address("a") + "/SignIn/Return";

    [Fact]
    public async Task Code_is_redeemed_by_its_tenant_with_secret_and_verifier_and_only_once()
    {
        var code = await CodeAsync();

        var first = await RedeemAsync(code);
        var second = await RedeemAsync(code);

        Assert.NotNull(first["id_token"]);
        Assert.Equal("invalid_grant", (string?)second["error"]);
    }

    [Fact]
    public async Task Code_without_the_right_verifier_is_worth_nothing() =>
        Assert.Equal("invalid_grant", (string?)(await RedeemAsync(await CodeAsync(), verifier: Verifier + "x"))["error"]);

    [Fact]
    public async Task Code_without_the_tenants_secret_is_worth_nothing() =>
        Assert.Equal("invalid_client", (string?)(await RedeemAsync(await CodeAsync(), secret: SignOnKeys.ClientSecret(site.Settings("b"))))["error"]);

    [Theory]
    [InlineData("/SignIn/Return/")]
    [InlineData("/SignIn/Return?x=1")]
    [InlineData("/other")]
    [InlineData(".evil.example/SignIn/Return")]
    public async Task Address_that_is_not_exactly_the_tenants_is_never_led_to(string other)
    {
        using var client = await SignedInAsync();

        using var response = await client.GetAsync(Authorize(redirect: site.Address("a") + other), Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Request_without_a_challenge_is_refused()
    {
        using var client = await SignedInAsync();

        using var response = await client.GetAsync(Authorize(challenge: false), Token);

        Assert.Equal((HttpStatusCode.BadRequest, null), (response.StatusCode, response.Headers.Location));
    }

    [Theory]
    [InlineData("c")]
    [InlineData("Default")]
    [InlineData("nobody")]
    public async Task Tenant_without_a_host_of_its_own_is_no_client(string tenant)
    {
        using var client = await SignedInAsync();

        using var response = await client.GetAsync(Authorize(tenant), Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Tenant_that_moves_to_another_host_is_led_to_there_and_no_more_to_the_old_one()
    {
        var tenant = await site.AddAsync("m" + Guid.NewGuid().ToString("N")[..8], "", "old.localhost");
        using var client = await SignedInAsync();
        var old = Authorize(tenant.Name, site.Address("old") + "/SignIn/Return");
        using (var before = await client.GetAsync(old, Token))
            Assert.Equal(HttpStatusCode.Redirect, before.StatusCode);

        await site.Shells.UpdateAsync(tenant with { Hosts = ["new.localhost"] }, Token);

        using var refused = await client.GetAsync(old, Token);
        using var led = await client.GetAsync(Authorize(tenant.Name, site.Address("new") + "/SignIn/Return"), Token);
        Assert.Equal((HttpStatusCode.BadRequest, HttpStatusCode.Redirect), (refused.StatusCode, led.StatusCode));
    }

    [Fact]
    public async Task Client_that_names_the_session_ends_it_and_people_come_back_to_it()
    {
        using var client = await SignedInAsync();
        string code;
        using (var led = await client.GetAsync(Authorize(), Token))
            code = QueryHelpers.ParseQuery(led.Headers.Location!.Query)["code"].ToString();
        var hint = (string?)(await RedeemAsync(code))["id_token"];

        using var ended = await client.GetAsync(EndSession(("id_token_hint", hint), ("post_logout_redirect_uri", site.Address("a") + "/"), ("state", "s")), Token);

        Assert.Equal((HttpStatusCode.Redirect, site.Address("a") + "/?state=s"), (ended.StatusCode, ended.Headers.Location?.OriginalString));
        await AssertAnonymousAsync(client);
    }

    [Fact]
    public async Task Person_is_asked_before_a_client_without_a_hint_ends_the_session()
    {
        var jar = new CookieContainer();
        using var client = await SignedInAsync(jar);
        var address = EndSession(("client_id", "a"), ("post_logout_redirect_uri", site.Address("a") + "/"));
        using var browser = new SiteBrowser(site.CreateAnyHostClient(cookies: jar));
        var page = await browser.OpenAsync(address.AbsoluteUri, Token);
        Assert.Equal((HttpStatusCode.OK, "退出登录"), (page.Status, page.Document.QuerySelector("h1")!.TextContent));
        using (var form = new FormUrlEncodedContent([new("client_id", "a")]))
        using (var forged = await client.PostAsync(new Uri(site.Platform + "/connect/logout"), form, Token))
            Assert.Contains("退出登录", WebUtility.HtmlDecode(await forged.Content.ReadAsStringAsync(Token)), StringComparison.Ordinal);
        using (var still = await client.GetAsync(new Uri(site.Platform + "/Admin"), Token))
            Assert.Equal(HttpStatusCode.OK, still.StatusCode);

        var after = await browser.SubmitAsync(page, "form[action$='/connect/logout']");

        Assert.Equal(new Uri(site.Address("a") + "/"), after.Address);
        await AssertAnonymousAsync(client);
    }

    [Theory]
    [InlineData("/other")]
    [InlineData(".evil.example/")]
    public async Task Sign_out_never_leads_to_an_address_that_is_not_the_clients(string other)
    {
        using var client = await SignedInAsync();

        using var refused = await client.GetAsync(EndSession(("client_id", "a"), ("post_logout_redirect_uri", site.Address("a") + other)), Token);

        Assert.Equal((HttpStatusCode.BadRequest, null), (refused.StatusCode, refused.Headers.Location));
    }

    private Uri EndSession(params (string Name, string? Value)[] values) =>
        new(QueryHelpers.AddQueryString(site.Platform + "/connect/logout", values.Select(v => KeyValuePair.Create(v.Name, v.Value))));

    private async Task AssertAnonymousAsync(HttpClient client)
    {
        using var answer = await client.GetAsync(new Uri(site.Platform + "/Admin"), Token);
        Assert.Equal((HttpStatusCode.Redirect, "/SignIn"), (answer.StatusCode, answer.Headers.Location!.OriginalString.Split('?')[0]));
    }

    private async Task<string> CodeAsync()
    {
        using var client = await SignedInAsync();
        using var response = await client.GetAsync(Authorize(), Token);
        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        return QueryHelpers.ParseQuery(response.Headers.Location!.Query)["code"].ToString();
    }

    private Uri Authorize(string tenant = "a", string? redirect = null, bool challenge = true)
    {
        var values = new Dictionary<string, string?>
        {
            ["client_id"] = tenant,
            ["redirect_uri"] = redirect ?? Return,
            ["response_type"] = "code",
            ["scope"] = "openid",
            ["state"] = "s",
            ["nonce"] = "n",
        };
        if (challenge)
        {
            values["code_challenge"] = Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));
            values["code_challenge_method"] = "S256";
        }

        return new Uri(QueryHelpers.AddQueryString(site.Platform + "/connect/authorize", values));
    }

    private async Task<JsonObject> RedeemAsync(string code, string? secret = null, string verifier = Verifier)
    {
        using var client = site.CreateAnyHostClient();
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "authorization_code",
            ["code"] = code,
            ["redirect_uri"] = Return,
            ["client_id"] = "a",
            ["client_secret"] = secret ?? SignOnKeys.ClientSecret(site.Settings("a")),
            ["code_verifier"] = verifier,
        });
        using var response = await client.PostAsync(new Uri(site.Platform + "/connect/token"), form, Token);
        return (await response.Content.ReadFromJsonAsync<JsonObject>(Token))!;
    }

    /// <summary>Signed in on the platform; redirects are looked at, not followed.</summary>
    private async Task<HttpClient> SignedInAsync(CookieContainer? jar = null)
    {
        jar ??= new CookieContainer();
        using (var browser = new SiteBrowser(site.CreateAnyHostClient(cookies: jar)))
        {
            var form = await browser.OpenAsync(site.Platform + "/SignIn");
            await browser.SubmitAsync(form, "form[action$='/SignIn']", ("UserName", SiteFixture.AdminUser), ("Password", site.AdminPassword));
        }

        return site.CreateAnyHostClient(followRedirects: false, cookies: jar);
    }
}
