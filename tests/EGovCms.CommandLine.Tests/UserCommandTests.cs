using System.Net;

namespace EGovCms.CommandLine.Tests;

public sealed class UserCommandTests(RunningSite site)
{
    [Fact]
    public async Task Setup_gives_an_administrator_who_can_sign_in_and_says_its_password_once()
    {
        using var browser = site.CreateBrowser();

        await browser.SignInAsync("admin", site.AdminPassword);
        var again = (await site.RunAsync("setup", "--json")).Ended(0);

        Assert.Equal(HttpStatusCode.OK, (await browser.OpenAsync("/Admin", TestContext.Current.CancellationToken)).Status);
        Assert.False(again.Json.GetProperty("changed").GetBoolean());
        Assert.DoesNotContain("password", again.Output, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Added_user_signs_in_at_the_running_server_and_again_after_a_reset()
    {
        var name = "u" + Guid.NewGuid().ToString("N")[..10];

        var added = (await site.RunAsync("user", "add", name, "--json")).Ended(0);
        Assert.True(await SignsInAsync(name, added.Json.GetProperty("password").GetString()!));

        var reset = (await site.RunAsync("user", "reset", name, "--json")).Ended(0);
        Assert.False(await SignsInAsync(name, added.Json.GetProperty("password").GetString()!));
        Assert.True(await SignsInAsync(name, reset.Json.GetProperty("password").GetString()!));
    }

    [Theory]
    [InlineData(4, "user", "reset", "nobody-here")]
    [InlineData(5, "user", "add", "somebody", "--role", "NoSuchRole")]
    public async Task Unknown_account_or_role_is_refused(int exitCode, params string[] arguments) =>
        (await site.RunAsync(arguments)).Ended(exitCode);

    private async Task<bool> SignsInAsync(string user, string password)
    {
        using var browser = site.CreateBrowser();
        var page = await browser.SignInAsync(user, password);
        return !page.Address.AbsolutePath.EndsWith("/SignIn", StringComparison.Ordinal);
    }
}
