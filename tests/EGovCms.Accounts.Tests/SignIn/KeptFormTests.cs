using System.Net;
using EGovCms.Testing.Site;

namespace EGovCms.Accounts.Tests.SignIn;

/// <summary>What someone typed outlives the token of their form, and their session.</summary>
public sealed class KeptFormTests(AccountSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Form_with_an_old_token_comes_back_filled_in_and_is_taken_when_sent_again()
    {
        using var admin = await site.AdministratorAsync();
        var name = "u" + Guid.NewGuid().ToString("N")[..12];

        var kept = await SendAsync(admin, name, ("Sec-Fetch-Site", "same-origin"));
        var taken = await admin.SubmitAsync(kept, "form[action='/zf/Admin/Users/Create']");

        Assert.Equal(HttpStatusCode.BadRequest, kept.Status);
        Assert.Equal(name, kept.Document.QuerySelector("input[name=UserName]")?.GetAttribute("value"));
        Assert.Equal(HttpStatusCode.OK, taken.Status);
        Assert.Contains(name, (await admin.OpenAsync("/zf/Admin/Users?q=" + name, Token)).Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Session_that_ended_costs_no_word_sign_in_and_send_again()
    {
        using var browser = site.Browser();
        var name = "u" + Guid.NewGuid().ToString("N")[..12];

        var kept = await SendAsync(browser, name, ("Sec-Fetch-Site", "same-origin"));
        Assert.Contains(kept.Document.QuerySelectorAll("a[target=_blank]"), link => link.GetAttribute("href") == "/zf/SignIn");
        await browser.SignInAsync(SiteFixture.AdminUser, site.AdminPassword, "/zf");
        // The token was nobody's: it is exchanged once more.
        var again = await SendAsync(browser, name, ("Origin", site.Url));
        await browser.SubmitAsync(again, "form[action='/zf/Admin/Users/Create']");

        Assert.Contains(name, (await browser.OpenAsync("/zf/Admin/Users?q=" + name, Token)).Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://elsewhere.example")]
    [InlineData("X-Nothing", "")]
    public async Task Form_of_another_site_is_not_offered(string header, string value)
    {
        using var admin = await site.AdministratorAsync();

        var refused = await SendAsync(admin, "intruder", (header, value));

        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        Assert.Null(refused.Document.QuerySelector("form"));
    }

    [Fact]
    public async Task Password_is_never_written_into_a_page()
    {
        using var browser = site.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/zf/SignIn")
        {
            Content = new FormUrlEncodedContent([new("UserName", "admin"), new("Password", "secret-of-mine"), new("__RequestVerificationToken", "old")]),
        };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        using var response = await browser.Client.SendAsync(request, Token);

        var text = await response.Content.ReadAsStringAsync(Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.DoesNotContain("secret-of-mine", text, StringComparison.Ordinal);
        Assert.DoesNotContain("<form", text, StringComparison.Ordinal);
    }

    private static async Task<SitePage> SendAsync(SiteBrowser browser, string name, (string Name, string Value) header)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/zf/Admin/Users/Create")
        {
            Content = new FormUrlEncodedContent(
            [
                new("UserName", name), new("DisplayName", "新来的"), new("Email", name + "@example.org"), new("Roles", "Clerk"), new("__RequestVerificationToken", "old"),
            ]),
        };
        request.Headers.TryAddWithoutValidation(header.Name, header.Value);
        using var response = await browser.Client.SendAsync(request, Token);
        return await SitePage.ReadAsync(response, Token);
    }
}
