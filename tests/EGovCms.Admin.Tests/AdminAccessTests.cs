using System.Net;

namespace EGovCms.Admin.Tests;

public sealed class AdminAccessTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Dashboard_is_refused_to_who_may_not_enter_the_administration()
    {
        await using var site = await AdminSite.StartAsync(permissions: []);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.Client.GetAsync("/zf/Admin", Token)).StatusCode);
    }

    [Fact]
    public async Task Dashboard_greets_the_user_in_the_languages_of_the_request()
    {
        await using var site = await AdminSite.StartAsync(permissions: ["AccessAdminPanel"]);
        var page = await site.Client.GetStringAsync("/zf/Admin", Token);
        Assert.Contains("<h1>工作台</h1>", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Links_carry_the_prefix_of_the_tenant()
    {
        await using var site = await AdminSite.StartAsync(permissions: ["AccessAdminPanel"]);
        Assert.Contains("href=\"/zf/Admin\"", await site.Client.GetStringAsync("/zf/Admin", Token), StringComparison.Ordinal);
    }
}
