using System.Net;
using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.Life;

/// <summary>Two nodes on one installation.</summary>
public sealed class TwoHostsTests
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_hosts_that_start_at_once_on_an_empty_sqlite_installation_both_serve_the_whole_city()
    {
        await using var first = new NewSqliteCity();
        await using var second = new NewSqliteCity { Twin = first };
        await AssertBothServeAsync(first, second);
    }

    [Fact]
    public async Task Two_hosts_that_start_at_once_on_an_empty_postgres_installation_both_serve_the_whole_city()
    {
        await using var first = new NewPostgresCity();
        await using var second = new NewPostgresCity { Twin = first };
        await AssertBothServeAsync(first, second);
    }

    private static async Task AssertBothServeAsync(SiteFixture first, SiteFixture second)
    {
        await Task.WhenAll(Task.Run(async () => await first.InitializeAsync(), Token), Task.Run(async () => await second.InitializeAsync(), Token));
        Assert.Single([first, second], host => host.Administrator is not null);
        await AssertServeAsOneAsync(first, second);

        await Task.WhenAll(Task.Run(() => first.RestartAsync(), Token), Task.Run(() => second.RestartAsync(), Token));
        Assert.All([first, second], host => Assert.Null(host.Administrator));
        await AssertServeAsOneAsync(first, second);
    }

    private static async Task AssertServeAsOneAsync(SiteFixture first, SiteFixture second)
    {
        // Signed in on the one, known to the other: cookies do not tell ports apart.
        using var browser = first.CreateBrowser();
        Assert.Equal(HttpStatusCode.OK, (await browser.SignInAsync(SiteFixture.AdminUser, first.AdminPassword)).Status);
        foreach (var host in new[] { first, second })
        {
            foreach (var prefix in City.Bodies.Prefixes)
                Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync($"{host.Url}{prefix}/", Token)).Status);
            var tenants = await browser.OpenAsync(host.Url + "/Admin/Tenants", Token);
            Assert.Equal("/Admin/Tenants", tenants.Address.AbsolutePath);
            Assert.All(City.Bodies.Prefixes.Skip(1), prefix => Assert.NotEmpty(tenants.Links($"a[href='/Admin/Tenants{prefix}']")));
            var accounts = await browser.OpenAsync(host.Url + "/Admin/Users", Token);
            Assert.Single(accounts.Document.QuerySelectorAll("main tbody tr"));
        }
    }

    private sealed class NewSqliteCity : SqliteCity
    {
        protected override string? Template => null;
    }

    private sealed class NewPostgresCity : PostgresCity
    {
        protected override string? Template => null;
    }
}
