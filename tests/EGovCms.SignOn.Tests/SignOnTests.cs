using System.Net;
using EGovCms.Accounts.Abstractions;
using EGovCms.Testing.Site;
using Microsoft.Extensions.DependencyInjection;
using OpenIddict.Abstractions;

namespace EGovCms.SignOn.Tests;

/// <summary>One sign-in over all sites, on whichever host, and one sign-out.</summary>
public sealed class SignOnTests(HostsSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Sign_in_on_a_site_of_another_host_leads_to_the_platform_and_back()
    {
        using var browser = site.CreateAnyHostBrowser();

        var form = await browser.OpenAsync(site.Address("a") + "/Admin/Tenants?q=x");
        Assert.StartsWith(site.Platform + "/SignIn", form.Address.AbsoluteUri, StringComparison.Ordinal);
        Assert.Contains("登录后将回到“站点 a”。", form.Document.Body!.TextContent, StringComparison.Ordinal);
        var page = await SubmitAsync(browser, form, SiteFixture.AdminUser, site.AdminPassword);

        Assert.Equal((HttpStatusCode.OK, site.Address("a") + "/Admin/Tenants?q=x"), (page.Status, page.Address.AbsoluteUri));
    }

    [Fact]
    public async Task Who_has_signed_in_once_is_known_on_every_host_without_a_form()
    {
        using var browser = await SignedInAsync("a");

        foreach (var address in new[] { site.Address("b") + "/b/Admin", site.Platform + "/Admin", site.Platform + "/c/Admin", site.Address("a") + "/Admin" })
        {
            var page = await browser.OpenAsync(address);
            Assert.Equal((HttpStatusCode.OK, address), (page.Status, page.Address.AbsoluteUri));
        }
    }

    [Theory]
    [InlineData("a", "")]
    [InlineData("b", "/b")]
    [InlineData("platform", "")]
    [InlineData("platform", "/c")]
    public async Task Signing_out_anywhere_ends_the_session_everywhere(string host, string prefix)
    {
        using var browser = await SignedInAsync("a");
        await browser.OpenAsync(site.Address("b") + "/b/Admin");
        var here = site.Address(host) + prefix;
        var page = await browser.OpenAsync(here + "/Admin");

        var after = await browser.SubmitAsync(page, "form[action$='/SignOut']");

        Assert.Equal(HttpStatusCode.OK, after.Status);
        foreach (var address in new[] { site.Address("a") + "/Admin", site.Address("b") + "/b/Admin", site.Platform + "/Admin", site.Platform + "/c/Admin" })
            Assert.StartsWith("/SignIn", (await browser.OpenAsync(address)).Address.AbsolutePath.Replace("/c/", "/", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookie_kept_by_someone_else_is_worth_nothing_after_signing_out()
    {
        var jar = new CookieContainer();
        using var browser = new SiteBrowser(site.CreateAnyHostClient(cookies: jar));
        await SignInAsync(browser, "a");
        using var thief = site.CreateAnyHostClient(followRedirects: false);
        var kept = jar.GetCookieHeader(new Uri(site.Address("a")));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(thief, kept));

        var page = await browser.OpenAsync(site.Platform + "/Admin");
        await browser.SubmitAsync(page, "form[action$='/SignOut']");

        Assert.Equal(HttpStatusCode.Redirect, await StatusAsync(thief, kept));
    }

    [Fact]
    public async Task Roles_stay_those_of_each_site()
    {
        var user = "of-a-" + Guid.NewGuid().ToString("N")[..8];
        var made = await site.AddAdministratorAsync("a", user);
        using var browser = site.CreateAnyHostBrowser();
        var form = await browser.OpenAsync(site.Address("a") + "/Admin");
        var own = await SubmitAsync(browser, form, user, made.Password!);

        var other = await browser.OpenAsync(site.Address("b") + "/b/Admin");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (own.Status, other.Status));
    }

    [Fact]
    public async Task Return_without_an_answer_of_the_platform_tells_what_to_do()
    {
        using var browser = site.CreateAnyHostBrowser();

        var page = await browser.OpenAsync(site.Address("a") + "/SignIn/Return?code=x&state=y");

        Assert.Equal((HttpStatusCode.BadRequest, "/SignIn/Failed"), (page.Status, page.Address.AbsolutePath));
        Assert.NotNull(page.Document.QuerySelector("a[href='/SignIn']"));
    }

    [Fact]
    public async Task Sign_in_form_may_lead_to_the_site_that_asked_and_to_no_other()
    {
        using var browser = site.CreateAnyHostBrowser();

        var form = await browser.OpenAsync(site.Address("a") + "/Admin");

        var policy = form.Headers["Content-Security-Policy"];
        Assert.Contains($"form-action 'self' {site.Address("a")};", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("b.localhost", policy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Default", true, false)]
    [InlineData("a", false, true)]
    [InlineData("c", false, false)]
    public async Task Only_the_platform_carries_the_provider_and_only_sites_of_other_hosts_the_client(string tenant, bool provider, bool client)
    {
        await using var scope = await site.Shells.CreateScopeAsync(tenant, Token);

        Assert.Equal(provider, scope.Services.GetService<IOpenIddictApplicationManager>() is not null);
        Assert.Equal(client, scope.Services.GetService<ICentralSignIn>() is not null);
    }

    private async Task<SiteBrowser> SignedInAsync(string host)
    {
        var browser = site.CreateAnyHostBrowser();
        await SignInAsync(browser, host);
        return browser;
    }

    private async Task SignInAsync(SiteBrowser browser, string host)
    {
        var page = await SubmitAsync(browser, await browser.OpenAsync(site.Address(host) + "/Admin"), SiteFixture.AdminUser, site.AdminPassword);
        Assert.Equal(HttpStatusCode.OK, page.Status);
    }

    private static Task<SitePage> SubmitAsync(SiteBrowser browser, SitePage form, string user, string password) =>
        browser.SubmitAsync(form, "form[action$='/SignIn']", ("UserName", user), ("Password", password));

    private async Task<HttpStatusCode> StatusAsync(HttpClient client, string cookies)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, site.Address("a") + "/Admin");
        request.Headers.Add("Cookie", cookies);
        using var response = await client.SendAsync(request, Token);
        return response.StatusCode;
    }
}
