using EGovCms.Accounts.Abstractions;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;

namespace EGovCms.Accounts.Tests.Access;

public sealed class PermissionMatrixTests(AccountSite site)
{
    // (role in zf, permission, holds it in zf)
    [Theory]
    [InlineData("Editor", "EditContent", true)]
    [InlineData("Editor", "EditOwnContent", true)]
    [InlineData("Editor", "ListContent", true)]
    [InlineData("Editor", "PublishContent", false)]
    [InlineData("Editor", "ManageUsers", false)]
    [InlineData("Clerk", "AccessAdminPanel", true)]
    [InlineData("Clerk", "EditContent", false)]
    [InlineData("Clerk", "ListContent", false)]
    [InlineData("Keeper", "ManageUsers", true)]
    [InlineData("Keeper", "ManageTenants", false)]
    [InlineData("Administrator", "ManageTenants", true)]
    [InlineData("Administrator", "NotDeclaredByAnyFeature", true)]
    [InlineData("Editor", "NotDeclaredByAnyFeature", false)]
    [InlineData("GoneRole", "AccessAdminPanel", false)]
    public async Task Role_grants_what_it_names_and_what_that_implies_in_its_tenant_alone(string role, string permission, bool expected)
    {
        var person = await site.AddAsync("zf", role);
        var asked = new Permission(permission, "");

        Assert.Equal(expected, await site.HoldsAsync("zf", person, asked));
        Assert.False(await site.HoldsAsync("rd", person, asked));
        Assert.False(await site.HoldsAsync(ShellSettings.DefaultName, person, asked));
    }

    [Fact]
    public async Task Administrator_of_the_platform_holds_everything_everywhere()
    {
        var person = await site.AddAsync(ShellSettings.DefaultName, RoleNames.Administrator);

        foreach (var tenant in new[] { ShellSettings.DefaultName, "zf", "rd" })
            Assert.True(await site.HoldsAsync(tenant, person, AccountPermissions.ManageUsers));
    }

    [Fact]
    public async Task Anonymous_holds_what_its_role_grants_and_no_more()
    {
        Assert.False(await site.HoldsAsync("zf", null, AccountPermissions.ManageUsers));
        Assert.False(await site.HoldsAsync("zf", null, new Permission("AccessAdminPanel", "")));
        Assert.False(await site.HoldsAsync("zf", null, new Permission("NotDeclaredByAnyFeature", "")));
    }

    [Theory]
    [InlineData("/zf/Admin/Users")]
    [InlineData("/zf/Admin/Users/Create")]
    [InlineData("/zf/Admin/Roles")]
    [InlineData("/zf/Admin/Roles/Create")]
    [InlineData("/zf/Admin/Roles/Edit/Editor")]
    public async Task Pages_are_refused_without_the_permission_and_shown_with_it(string address)
    {
        using var clerk = await site.SignedInAsync(await site.AddAsync("zf", "Clerk"));
        using var keeper = await site.SignedInAsync(await site.AddAsync("zf", "Keeper"));
        using var stranger = await site.SignedInAsync(await site.AddAsync("rd", "Keeper"), "/rd");
        using var anonymous = site.Browser();

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, await AccountSite.StatusAsync(clerk, address));
        Assert.Equal(System.Net.HttpStatusCode.OK, await AccountSite.StatusAsync(keeper, address));
        Assert.Equal(System.Net.HttpStatusCode.Forbidden, await AccountSite.StatusAsync(stranger, address));
        Assert.Equal("/zf/SignIn", (await anonymous.OpenAsync(address)).Address.AbsolutePath);
    }

    [Fact]
    public async Task Disabled_account_holds_nothing_from_the_next_request_on()
    {
        var person = await site.AddAsync("zf", "Keeper");
        using var browser = await site.SignedInAsync(person);
        Assert.Equal(System.Net.HttpStatusCode.OK, await AccountSite.StatusAsync(browser, "/zf/Admin/Users"));
        using var admin = await site.AdministratorAsync();

        await AccountSite.PostAsync(admin, $"/Admin/Users/{person.Id}/Disable");

        Assert.Equal("/zf/SignIn", (await browser.OpenAsync("/zf/Admin/Users")).Address.AbsolutePath);
    }

    [Fact]
    public async Task Role_taken_counts_from_the_next_request_on()
    {
        var person = await site.AddAsync("zf", "Keeper");
        using var browser = await site.SignedInAsync(person);
        Assert.Equal(System.Net.HttpStatusCode.OK, await AccountSite.StatusAsync(browser, "/zf/Admin/Users"));
        using var admin = await site.AdministratorAsync();

        await AccountSite.PostAsync(admin, "/zf/Admin/Users/" + person.Id, ("DisplayName", "人员"), ("Email", person.Email), ("Roles", "Clerk"));

        Assert.Equal(System.Net.HttpStatusCode.Forbidden, await AccountSite.StatusAsync(browser, "/zf/Admin/Users"));
        Assert.Equal(System.Net.HttpStatusCode.OK, await AccountSite.StatusAsync(browser, "/zf/Admin"));
    }
}
