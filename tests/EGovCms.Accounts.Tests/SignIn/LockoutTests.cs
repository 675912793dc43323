using System.Net;
using EGovCms.Testing.Site;

namespace EGovCms.Accounts.Tests.SignIn;

/// <summary>Moves the clock, so the installation is this class's own and its tests run one after the other.</summary>
public sealed class LockoutTests(StrictSite site) : IClassFixture<StrictSite>
{
    [Fact]
    public async Task Account_is_locked_after_five_failures_for_fifteen_minutes()
    {
        var person = await site.AddAsync("zf", "Editor");
        using var browser = site.Browser();
        await FailAsync(browser, person, 5);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SignInAsync(person.Name, person.Password, "/zf")).Status);
        site.Clock.Advance(TimeSpan.FromMinutes(14));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SignInAsync(person.Name, person.Password, "/zf")).Status);
        site.Clock.Advance(TimeSpan.FromMinutes(2));
        Assert.Equal("/zf/Admin", (await browser.SignInAsync(person.Name, person.Password, "/zf")).Address.AbsolutePath);
        site.Clock.Advance(TimeSpan.FromMinutes(20));
    }

    [Fact]
    public async Task Success_forgets_the_failures_before_it()
    {
        var person = await site.AddAsync("zf", "Editor");
        using var browser = site.Browser();

        await FailAsync(browser, person, 4);
        Assert.Equal("/zf/Admin", (await browser.SignInAsync(person.Name, person.Password, "/zf")).Address.AbsolutePath);
        using var other = site.Browser();
        await FailAsync(other, person, 4);

        Assert.Equal("/zf/Admin", (await other.SignInAsync(person.Name, person.Password, "/zf")).Address.AbsolutePath);
        site.Clock.Advance(TimeSpan.FromMinutes(20));
    }

    [Fact]
    public async Task Guesses_sent_at_once_all_count()
    {
        var person = await site.AddAsync("zf", "Editor");

        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Task.Run(async () =>
        {
            using var browser = site.Browser();
            await browser.SignInAsync(person.Name, "not the password", "/zf");
        }, TestContext.Current.CancellationToken)));

        Assert.True((await site.ReadAsync(person)).LockoutEnd > site.Clock.GetUtcNow());
        site.Clock.Advance(TimeSpan.FromMinutes(20));
    }

    [Fact]
    public async Task Address_is_refused_in_all_tenants_after_too_many_failures_until_the_window_is_over()
    {
        var person = await site.AddAsync("rd", "Editor");
        using var browser = site.Browser();
        for (var i = 0; i < 12; i++)
            await browser.SignInAsync("nobody" + i, "not the password", "/zf");

        Assert.Equal(HttpStatusCode.TooManyRequests, (await browser.SignInAsync(person.Name, person.Password, "/rd")).Status);

        site.Clock.Advance(TimeSpan.FromMinutes(11));
        Assert.Equal("/rd/Admin", (await browser.SignInAsync(person.Name, person.Password, "/rd")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Administrator_lifts_a_lock()
    {
        var person = await site.AddAsync("zf", "Editor");
        using var browser = site.Browser();
        await FailAsync(browser, person, 5);
        using var admin = await site.AdministratorAsync();

        await AccountSite.PostAsync(admin, $"/Admin/Users/{person.Id}/Unlock");

        Assert.Equal("/zf/Admin", (await browser.SignInAsync(person.Name, person.Password, "/zf")).Address.AbsolutePath);
        site.Clock.Advance(TimeSpan.FromMinutes(20));
    }

    private static async Task FailAsync(SiteBrowser browser, Person person, int times)
    {
        for (var i = 0; i < times; i++)
            await browser.SignInAsync(person.Name, "not the password", "/zf");
    }
}
