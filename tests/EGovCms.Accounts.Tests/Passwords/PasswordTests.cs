using System.Net;
using EGovCms.Testing.Site;

namespace EGovCms.Accounts.Tests.Passwords;

public sealed class PasswordTests(AccountSite site)
{
    [Fact]
    public async Task Password_set_by_someone_else_must_be_changed_before_anything_else()
    {
        var person = await site.AddAsync("zf", "Keeper");
        using var admin = await site.AdministratorAsync();
        var shown = await ResetAsync(admin, person);
        using var browser = site.Browser();

        var page = await browser.SignInAsync(person.Name, shown, "/zf");
        Assert.Equal("/zf/Account/Password", page.Address.AbsolutePath);
        foreach (var address in new[] { "/zf/Admin", "/zf/Admin/Users", "/zf/Admin/Roles" })
            Assert.Equal("/zf/Account/Password", (await browser.OpenAsync(address)).Address.AbsolutePath);

        var changed = await ChangeAsync(browser, page, shown, "A-fresh-one-3917");
        Assert.Equal("/zf/Admin", changed.Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.OK, await AccountSite.StatusAsync(browser, "/zf/Admin/Users"));
    }

    [Fact]
    public async Task Reset_ends_the_sessions_at_once_and_is_shown_once()
    {
        var person = await site.AddAsync("zf", "Keeper");
        using var browser = await site.SignedInAsync(person);
        using var admin = await site.AdministratorAsync();

        var shown = await ResetAsync(admin, person);

        Assert.Equal("/zf/SignIn", (await browser.OpenAsync("/zf/Admin")).Address.AbsolutePath);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SignInAsync(person.Name, person.Password, "/zf")).Status);
        Assert.DoesNotContain(shown, (await admin.OpenAsync("/Admin/Users/" + person.Id)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Change_ends_the_other_sessions_and_keeps_this_one()
    {
        var person = await site.AddAsync("zf", "Keeper");
        using var here = await site.SignedInAsync(person);
        using var there = await site.SignedInAsync(person);

        await ChangeAsync(here, await here.OpenAsync("/zf/Account/Password"), person.Password, "A-fresh-one-3917");

        Assert.Equal(HttpStatusCode.OK, await AccountSite.StatusAsync(here, "/zf/Admin/Users"));
        Assert.Equal("/zf/SignIn", (await there.OpenAsync("/zf/Admin")).Address.AbsolutePath);
    }

    [Theory]
    [InlineData("short-1")]
    [InlineData("password12345")]
    [InlineData("aaaaaaaaaaaaaaaa")]
    [InlineData("abcabcabcabcabc")]
    [InlineData("123456789012345")]
    [InlineData("{name}-2026-x")]
    [InlineData("{same}")]
    public async Task Password_that_is_guessed_first_is_refused(string wanted)
    {
        var person = await site.AddAsync("zf", "Keeper");
        using var browser = await site.SignedInAsync(person);
        wanted = wanted.Replace("{name}", person.Name, StringComparison.Ordinal).Replace("{same}", person.Password, StringComparison.Ordinal);
        var before = (await site.ReadAsync(person)).PasswordHash;

        var page = await ChangeAsync(browser, await browser.OpenAsync("/zf/Account/Password"), person.Password, wanted);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Equal("true", page.Document.QuerySelector("input[name='NewPassword']")!.GetAttribute("aria-invalid"));
        Assert.DoesNotContain(wanted, page.Text, StringComparison.Ordinal);
        Assert.Equal(before, (await site.ReadAsync(person)).PasswordHash);
    }

    [Fact]
    public async Task Guessing_the_present_password_in_an_open_session_locks_the_account()
    {
        var person = await site.AddAsync("zf", "Keeper");
        using var browser = await site.SignedInAsync(person);
        for (var i = 0; i < 5; i++)
            await ChangeAsync(browser, await browser.OpenAsync("/zf/Account/Password"), "a guess " + i, "A-fresh-one-3917");

        Assert.True((await site.ReadAsync(person)).LockoutEnd > site.Clock.GetUtcNow());
    }

    [Fact]
    public async Task Page_is_for_who_is_signed_in()
    {
        using var browser = site.Browser();

        Assert.Equal("/zf/SignIn", (await browser.OpenAsync("/zf/Account/Password")).Address.AbsolutePath);
    }

    private static async Task<string> ResetAsync(SiteBrowser admin, Person person)
    {
        using var response = await AccountSite.PostAsync(admin, $"/Admin/Users/{person.Id}/ResetPassword");
        Assert.True(response.Headers.CacheControl!.NoStore);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return System.Text.RegularExpressions.Regex.Match(text, "<code>([a-z0-9]{4}(?:-[a-z0-9]{4}){3})</code>").Groups[1].Value;
    }

    private static Task<SitePage> ChangeAsync(SiteBrowser browser, SitePage page, string current, string wanted) =>
        browser.SubmitAsync(page, "form[action$='/Account/Password']", ("Password", current), ("NewPassword", wanted), ("Repeated", wanted));
}
