using System.Net;
using EGovCms.Testing.Site;

namespace EGovCms.Accounts.Tests.SignIn;

public sealed class SignInTests(AccountSite site)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task SignIn_leads_to_the_administration_and_out_of_it_again()
    {
        var person = await site.AddAsync("zf", "Editor");
        using var browser = site.Browser();

        var page = await browser.SignInAsync(person.Name, person.Password, "/zf");
        Assert.Equal((HttpStatusCode.OK, "/zf/Admin"), (page.Status, page.Address.AbsolutePath));

        await browser.SubmitAsync(page, "form[action$='/SignOut']");
        Assert.Equal("/zf/SignIn", (await browser.OpenAsync("/zf/Admin")).Address.AbsolutePath);
    }

    [Fact]
    public async Task SignIn_takes_the_e_mail_address_as_well()
    {
        var person = await site.AddAsync("zf", "Editor");
        using var browser = site.Browser();

        Assert.Equal("/zf/Admin", (await browser.SignInAsync(person.Email.ToUpperInvariant(), person.Password, "/zf")).Address.AbsolutePath);
    }

    [Fact]
    public async Task SignIn_answers_alike_whether_the_account_exists_is_disabled_or_not()
    {
        var known = await site.AddAsync("zf", "Editor");
        var disabled = await site.AddAsync("zf", "Editor");
        using (var admin = await site.AdministratorAsync())
            await AccountSite.PostAsync(admin, $"/Admin/Users/{disabled.Id}/Disable");
        using var browser = site.Browser();

        var wrong = await browser.SignInAsync(known.Name, "not the password", "/zf");
        var unknown = await browser.SignInAsync("nobody", "not the password", "/zf");
        var off = await browser.SignInAsync(disabled.Name, disabled.Password, "/zf");

        Assert.All([wrong, unknown, off], page => Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status));
        Assert.Equal(Message(wrong), Message(unknown));
        Assert.Equal(Message(wrong), Message(off));
        Assert.DoesNotContain("not the password", wrong.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/zf/Admin/Users?q=a", true)]
    [InlineData("/zf/Admin", true)]
    [InlineData("//evil.example", false)]
    [InlineData("/\\evil.example", false)]
    [InlineData("https://evil.example/zf", false)]
    [InlineData("javascript:alert(1)", false)]
    [InlineData("evil.example", false)]
    [InlineData("/\t/evil.example", false)]
    [InlineData("", false)]
    public async Task SignIn_returns_to_addresses_of_this_host_alone(string returnUrl, bool followed)
    {
        var person = await site.AddAsync("zf", "Keeper");
        using var browser = site.Browser();
        var form = await browser.OpenAsync("/zf/SignIn?returnUrl=" + Uri.EscapeDataString(returnUrl));

        var page = await browser.SubmitAsync(form, "form[action$='/SignIn']", ("UserName", person.Name), ("Password", person.Password));

        Assert.Equal(site.Url + (followed ? returnUrl : "/zf/Admin"), page.Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("//evil.example")]
    [InlineData("https://evil.example")]
    public async Task SignIn_does_not_forward_who_is_signed_in_elsewhere(string returnUrl)
    {
        var person = await site.AddAsync("zf", "Editor");
        using var browser = await site.SignedInAsync(person);

        var page = await browser.OpenAsync("/zf/SignIn?returnUrl=" + Uri.EscapeDataString(returnUrl));

        Assert.Equal(site.Url + "/zf/Admin", page.Address.AbsoluteUri);
    }

    [Theory]
    [InlineData("/zf/SignIn")]
    [InlineData("/zf/SignOut")]
    public async Task Forms_without_a_token_are_refused(string address)
    {
        var person = await site.AddAsync("zf", "Editor");
        using var browser = await site.SignedInAsync(person);
        using var form = new FormUrlEncodedContent([new("UserName", person.Name), new("Password", person.Password)]);

        using var response = await browser.Client.PostAsync(new Uri(address, UriKind.Relative), form, Token);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal(HttpStatusCode.OK, await AccountSite.StatusAsync(browser, "/zf/Admin"));
    }

    [Fact]
    public async Task One_sign_in_serves_all_tenants_of_the_host()
    {
        using var browser = site.Browser();

        await browser.SignInAsync(SiteFixture.AdminUser, site.AdminPassword, "/rd");

        Assert.Equal(HttpStatusCode.OK, await AccountSite.StatusAsync(browser, "/Admin"));
        Assert.Equal(HttpStatusCode.OK, await AccountSite.StatusAsync(browser, "/zf/Admin"));
    }

    [Fact]
    public async Task Session_cookie_is_kept_from_scripts_and_other_sites()
    {
        var person = await site.AddAsync("zf", "Editor");
        using var client = site.CreateClient(followRedirects: false);
        using var browser = new SiteBrowser(client);

        var page = await browser.SignInAsync(person.Name, person.Password, "/zf");

        var cookie = page.Headers["Set-Cookie"];
        Assert.Contains("egov.auth=", cookie, StringComparison.Ordinal);
        Assert.Contains("path=/;", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=lax", cookie, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Programs_get_problem_details_and_people_the_form()
    {
        using var browser = site.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "zf/Admin");
        request.Headers.Accept.ParseAdd("application/json");

        using var response = await browser.Client.SendAsync(request, Token);

        Assert.Equal(HttpStatusCode.Unauthorized, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal("/zf/SignIn", (await browser.OpenAsync("/zf/Admin")).Address.AbsolutePath);
    }

    [Fact]
    public async Task SignIn_page_is_not_kept_by_any_cache()
    {
        using var browser = site.Browser();

        Assert.Contains("no-store", (await browser.OpenAsync("/zf/SignIn")).Headers["Cache-Control"], StringComparison.Ordinal);
    }

    private static string Message(SitePage page) => page.Document.QuerySelector("[role='alert'], .notice")!.TextContent.Trim();
}
