using System.Net;
using EGovCms.Accounts.Abstractions;
using EGovCms.Tenancy;

namespace EGovCms.Accounts.Tests.Users;

public sealed class UserEditTests(AccountSite site)
{
    [Fact]
    public async Task Created_user_signs_in_with_the_password_shown_once()
    {
        using var admin = await site.AdministratorAsync();
        var name = "n" + Guid.NewGuid().ToString("N")[..10];
        var form = await admin.OpenAsync("/zf/Admin/Users/Create");

        var page = await admin.SubmitAsync(form, "form[action$='/Create']", ("UserName", name), ("DisplayName", "新人"), ("Roles", "Editor"));

        Assert.Contains("no-store", page.Headers["Cache-Control"], StringComparison.Ordinal);
        var password = page.Document.QuerySelectorAll("code").Select(c => c.TextContent).Single(t => t.Length == 19 && t.Contains('-', StringComparison.Ordinal));
        using var browser = site.Browser();
        Assert.Equal("/zf/Account/Password", (await browser.SignInAsync(name, password, "/zf")).Address.AbsolutePath);
    }

    [Theory]
    [InlineData("UserName", "")]
    [InlineData("UserName", "has space")]
    [InlineData("UserName", "名字")]
    [InlineData("UserName", "admin")]
    [InlineData("UserName", "ADMIN")]
    [InlineData("DisplayName", "")]
    [InlineData("DisplayName", "a\u0007b")]
    [InlineData("Email", "no address")]
    [InlineData("Roles", "")]
    [InlineData("Roles", "Nothing")]
    [InlineData("Roles", "Anonymous")]
    public async Task User_that_cannot_be_is_refused_and_not_made(string field, string value)
    {
        using var admin = await site.AdministratorAsync();
        var values = new Dictionary<string, string> { ["UserName"] = "n" + Guid.NewGuid().ToString("N")[..10], ["DisplayName"] = "新人", ["Roles"] = "Clerk", ["Email"] = "", [field] = value };

        using var response = await AccountSite.PostAsync(admin, "/zf/Admin/Users/Create", [.. values.Where(v => v.Value.Length > 0).Select(v => (v.Key, v.Value))]);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    [Fact]
    public async Task Nobody_gives_a_role_above_his_own()
    {
        var person = await site.AddAsync("zf", "Clerk");
        using var keeper = await site.SignedInAsync(await site.AddAsync("zf", "Keeper"));

        foreach (var role in new[] { "Administrator", "Editor" })
        {
            using var refused = await AccountSite.PostAsync(keeper, "/zf/Admin/Users/" + person.Id, ("DisplayName", "人员"), ("Roles", "Clerk"), ("Roles", role));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        }

        Assert.Equal(["Clerk"], (await site.ReadAsync(person)).Memberships.Select(m => m.Role));
    }

    [Fact]
    public async Task Account_of_someone_stronger_cannot_be_taken_over()
    {
        var strong = await site.AddAsync("zf", "Administrator");
        using var keeper = await site.SignedInAsync(await site.AddAsync("zf", "Keeper"));

        foreach (var act in new[] { "/ResetPassword", "/Disable", "/Unlock" })
        {
            using var response = await AccountSite.PostAsync(keeper, $"/zf/Admin/Users/{strong.Id}{act}");
            Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
        }
    }

    [Fact]
    public async Task Account_that_has_a_role_above_cannot_be_taken_over_by_joining_it()
    {
        var above = await site.AddAsync(ShellSettings.DefaultName, "Clerk");
        using var administrator = await site.SignedInAsync(await site.AddAsync("zf", RoleNames.Administrator));
        await AccountSite.PostAsync(administrator, "/zf/Admin/Users/Join", ("UserName", above.Name), ("Roles", "Clerk"));
        Assert.Contains((await site.ReadAsync(above)).Memberships, m => m.Tenant == "zf");

        using var response = await AccountSite.PostAsync(administrator, $"/zf/Admin/Users/{above.Id}/ResetPassword");

        Assert.Equal(HttpStatusCode.Forbidden, response.StatusCode);
    }

    [Fact]
    public async Task Nobody_disables_himself()
    {
        var person = await site.AddAsync("zf", RoleNames.Administrator);
        using var administrator = await site.SignedInAsync(person);

        await AccountSite.PostAsync(administrator, $"/zf/Admin/Users/{person.Id}/Disable");

        Assert.False((await site.ReadAsync(person)).Disabled);
    }
}
