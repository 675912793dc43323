using System.Net;
using EGovCms.Content.Queries;
using EGovCms.Tenancy;
using EGovCms.Testing.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Web.Tests.Isolation;

/// <summary>Every endpoint of every enabled module, tried by each tenant's administrator on every other tenant.</summary>
public sealed class IsolationTests(GovernedCity city) : IClassFixture<GovernedCity>
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Endpoint_says_who_may_call_it_and_those_of_the_administration_ask_for_a_permission()
    {
        foreach (var tenant in city.Tenants)
        {
            var endpoints = await EndpointTable.ReadAsync(city, tenant);
            Assert.InRange(endpoints.Count, 80, 1000);
            Assert.DoesNotContain(endpoints, e => e.IsOpen == e.IsGuarded);
            Assert.DoesNotContain(endpoints, e => e.Endpoint.RoutePattern.RawText!.StartsWith("/Admin", StringComparison.OrdinalIgnoreCase) && !e.NeedsPermission);
        }
    }

    [Theory]
    [InlineData("sw")]
    [InlineData("rd")]
    [InlineData("zf")]
    [InlineData("zx")]
    [InlineData("jw")]
    [InlineData("fgw")]
    public async Task Administrator_is_refused_by_every_site_that_is_not_below_their_own(string tenant)
    {
        using var browser = await city.SignInAsync(tenant);
        var token = await FormTokenAsync(browser, GovernedCity.PrefixOf(tenant));
        var tree = new TenantTree(city.Shells.Tenants);
        var foreign = city.Tenants.Where(t => t != tenant && !tree.IsBelow(t, tenant)).ToList();
        var before = await Fingerprint.TakeAsync(city);

        Assert.Empty(await ReachedAsync(browser, foreign, token, e => e.NeedsPermission));
        Assert.Empty((await Fingerprint.TakeAsync(city)).Except(before));
    }

    [Fact]
    public async Task Anonymous_visitor_is_refused_by_every_guarded_endpoint_of_every_site()
    {
        using var browser = city.CreateBrowser(followRedirects: false);
        var signIn = await browser.OpenAsync("/SignIn", Token);
        var before = await Fingerprint.TakeAsync(city);

        Assert.Empty(await ReachedAsync(browser, city.Tenants, TokenIn(signIn), e => e.IsGuarded));
        Assert.Empty((await Fingerprint.TakeAsync(city)).Except(before));
    }

    [Theory]
    [InlineData(ShellSettings.DefaultName)]
    [InlineData(GovernedCity.Government)]
    public async Task Administrator_reads_every_page_of_their_own_site_and_of_those_below(string tenant)
    {
        using var browser = await city.SignInAsync(tenant);
        var tree = new TenantTree(city.Shells.Tenants);
        var refused = new List<string>();
        foreach (var below in city.Tenants.Where(t => t == tenant || tree.IsBelow(t, tenant)))
        {
            foreach (var endpoint in (await EndpointTable.ReadAsync(city, below)).Where(e => e.IsGuarded && e.Method == HttpMethod.Get))
            {
                var answer = await browser.OpenAsync(endpoint.Address, Token);
                if (answer.Status != HttpStatusCode.OK)
                    refused.Add($"{(int)answer.Status} {endpoint} {answer.Headers.GetValueOrDefault("Location")}");
            }
        }

        Assert.Empty(refused);
    }

    [Fact]
    public async Task Article_of_one_site_is_found_on_no_other()
    {
        string id;
        await using (var scope = await city.Shells.CreateScopeAsync(GovernedCity.Government))
        {
            var articles = await scope.Services.GetRequiredService<IContentQueries>().ListAsync(new ContentQuery { Types = ["Article"], Take = 1 }, Token);
            id = articles.Items[0].ContentItemId;
        }

        using var browser = city.CreateBrowser();
        foreach (var tenant in city.Tenants)
        {
            var answer = await browser.OpenAsync($"{GovernedCity.PrefixOf(tenant)}/Contents/ContentItems/{id}", Token);
            Assert.Equal(tenant == GovernedCity.Government ? HttpStatusCode.OK : HttpStatusCode.NotFound, answer.Status);
        }
    }

    /// <summary>What did not refuse: anything but 401, 403, 404 or the way to the sign-in page.</summary>
    private async Task<List<string>> ReachedAsync(SiteBrowser browser, IReadOnlyList<string> tenants, string token, Func<TenantEndpoint, bool> chosen)
    {
        var reached = new List<string>();
        foreach (var tenant in tenants)
        {
            var endpoints = (await EndpointTable.ReadAsync(city, tenant)).Where(chosen).ToList();
            Assert.InRange(endpoints.Count, 50, 1000);
            foreach (var endpoint in endpoints)
            {
                using var request = new HttpRequestMessage(endpoint.Method, endpoint.Address);
                if (endpoint.Method == HttpMethod.Post)
                    request.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("confirmed", "true")]);
                using var answer = await browser.Client.SendAsync(request, Token);
                if (!Refuses(answer, GovernedCity.PrefixOf(tenant)))
                    reached.Add($"{(int)answer.StatusCode} {endpoint} {answer.Headers.Location}");
            }
        }

        return reached;
    }

    private static bool Refuses(HttpResponseMessage answer, string prefix) =>
        answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound
        || (answer.StatusCode == HttpStatusCode.Found && answer.Headers.Location?.ToString() is { } target
            && new Uri(answer.RequestMessage!.RequestUri!, target).AbsolutePath == prefix + "/SignIn");

    private static async Task<string> FormTokenAsync(SiteBrowser browser, string prefix) =>
        TokenIn(await browser.OpenAsync(prefix + "/Admin/Users/Create", Token));

    private static string TokenIn(SitePage page) =>
        page.Document.QuerySelector("input[name=__RequestVerificationToken]")?.GetAttribute("value")
        ?? throw new InvalidOperationException($"{page.Address} ({(int)page.Status}) has no form with a token.");
}
