using System.Net;
using EGovCms.Tenancy.Security;

namespace EGovCms.Accounts.Tests.Roles;

public sealed class RoleEditTests(AccountSite site)
{
    private static readonly Permission Edit = new("EditContent", "");

    [Fact]
    public async Task Changed_role_is_seen_at_once()
    {
        using var admin = await site.AdministratorAsync();
        var role = await CreateAsync(admin, "AccessAdminPanel");
        var person = await site.AddAsync("zf", role);
        Assert.False(await site.HoldsAsync("zf", person, Edit));

        await AccountSite.PostAsync(admin, "/zf/Admin/Roles/Edit/" + role, ("Permissions", "AccessAdminPanel"), ("Permissions", "EditContent"));
        Assert.True(await site.HoldsAsync("zf", person, Edit));

        await AccountSite.PostAsync(admin, "/zf/Admin/Roles/Edit/" + role, ("Permissions", "AccessAdminPanel"));
        Assert.False(await site.HoldsAsync("zf", person, Edit));
    }

    [Fact]
    public async Task Role_of_one_tenant_is_not_there_in_another()
    {
        using var admin = await site.AdministratorAsync();
        var role = await CreateAsync(admin, "AccessAdminPanel");

        Assert.Equal(HttpStatusCode.OK, await AccountSite.StatusAsync(admin, "/zf/Admin/Roles/Edit/" + role));
        Assert.Equal(HttpStatusCode.NotFound, await AccountSite.StatusAsync(admin, "/rd/Admin/Roles/Edit/" + role));
    }

    [Fact]
    public async Task Nobody_grants_what_he_does_not_hold()
    {
        using var admin = await site.AdministratorAsync();
        var role = await CreateAsync(admin, "AccessAdminPanel");
        using var keeper = await site.SignedInAsync(await site.AddAsync("zf", "Keeper"));

        using var refused = await AccountSite.PostAsync(keeper, "/zf/Admin/Roles/Edit/" + role, ("Permissions", "AccessAdminPanel"), ("Permissions", "EditContent"));
        using var allowed = await AccountSite.PostAsync(keeper, "/zf/Admin/Roles/Edit/" + role, ("Permissions", "AccessAdminPanel"), ("Permissions", "ManageUsers"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        Assert.False(await site.HoldsAsync("zf", await site.AddAsync("zf", role), Edit));
    }

    [Theory]
    [InlineData("Administrator")]
    [InlineData("Anonymous")]
    [InlineData("Authenticated")]
    public async Task System_role_stays(string role)
    {
        using var admin = await site.AdministratorAsync();

        await AccountSite.PostAsync(admin, "/zf/Admin/Roles/Delete/" + role);

        Assert.Equal(HttpStatusCode.OK, await AccountSite.StatusAsync(admin, "/zf/Admin/Roles/Edit/" + role));
    }

    [Fact]
    public async Task Role_that_someone_has_stays_and_an_empty_one_goes()
    {
        using var admin = await site.AdministratorAsync();
        var (used, empty) = (await CreateAsync(admin, "AccessAdminPanel"), await CreateAsync(admin, "AccessAdminPanel"));
        await site.AddAsync("zf", used);

        await AccountSite.PostAsync(admin, "/zf/Admin/Roles/Delete/" + used);
        await AccountSite.PostAsync(admin, "/zf/Admin/Roles/Delete/" + empty);

        Assert.Equal(HttpStatusCode.OK, await AccountSite.StatusAsync(admin, "/zf/Admin/Roles/Edit/" + used));
        Assert.Equal(HttpStatusCode.NotFound, await AccountSite.StatusAsync(admin, "/zf/Admin/Roles/Edit/" + empty));
    }

    [Theory]
    [InlineData("")]
    [InlineData("Editor")]
    [InlineData("EDITOR")]
    [InlineData("a/b")]
    [InlineData("<script>")]
    [InlineData("a\u202Eb")]
    [InlineData("a\nb")]
    public async Task Role_name_that_is_taken_or_hostile_is_refused(string name)
    {
        using var admin = await site.AdministratorAsync();

        using var response = await AccountSite.PostAsync(admin, "/zf/Admin/Roles/Create", ("Name", name));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, response.StatusCode);
    }

    private static async Task<string> CreateAsync(EGovCms.Testing.Site.SiteBrowser admin, string permission)
    {
        var name = "角色" + Guid.NewGuid().ToString("N")[..8];
        using var response = await AccountSite.PostAsync(admin, "/zf/Admin/Roles/Create", ("Name", name), ("Permissions", permission));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return name;
    }
}
