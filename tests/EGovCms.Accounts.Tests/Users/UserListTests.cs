using System.Net;

namespace EGovCms.Accounts.Tests.Users;

public sealed class UserListTests(AccountSite site)
{
    [Fact]
    public async Task List_shows_the_tenants_own_users_alone()
    {
        var (own, other) = (await site.AddAsync("zf", "Clerk"), await site.AddAsync("rd", "Clerk"));
        using var keeper = await site.SignedInAsync(await site.AddAsync("zf", "Keeper"));

        foreach (var person in new[] { own, other })
        {
            var page = await keeper.OpenAsync("/zf/Admin/Users?q=" + person.Name);
            Assert.Equal(person == own, page.Links().Any(l => l.AbsolutePath == "/zf/Admin/Users/" + person.Id));
        }
    }

    [Fact]
    public async Task User_of_another_tenant_is_not_found_whatever_is_tried()
    {
        var other = await site.AddAsync("rd", "Clerk");
        using var administrator = await site.SignedInAsync(await site.AddAsync("zf", "Administrator"));
        var before = await site.ReadAsync(other);

        Assert.Equal(HttpStatusCode.NotFound, await AccountSite.StatusAsync(administrator, "/zf/Admin/Users/" + other.Id));
        foreach (var act in new[] { "", "/Disable", "/Enable", "/Unlock", "/ResetPassword" })
        {
            using var response = await AccountSite.PostAsync(administrator, $"/zf/Admin/Users/{other.Id}{act}", ("DisplayName", "夺取"), ("Roles", "Clerk"));
            Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        }

        Assert.Equal(before.ConcurrencyStamp, (await site.ReadAsync(other)).ConcurrencyStamp);
    }

    [Fact]
    public async Task Platforms_administrator_sees_all()
    {
        var person = await site.AddAsync("rd", "Clerk");
        using var admin = await site.AdministratorAsync();

        Assert.Equal(HttpStatusCode.OK, await AccountSite.StatusAsync(admin, "/Admin/Users/" + person.Id));
    }
}
