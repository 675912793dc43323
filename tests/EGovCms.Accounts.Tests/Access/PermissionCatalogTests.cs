using EGovCms.Accounts.Access;
using EGovCms.Tenancy.Security;

namespace EGovCms.Accounts.Tests.Access;

public sealed class PermissionCatalogTests
{
    private static readonly PermissionCatalog Catalog = new([new Provider(
        new Permission("View", "", "", "Edit"), new Permission("Edit", "", "", "Own", "View"), new Permission("Own", ""), new Permission("Other", ""))]);

    [Theory]
    [InlineData("View", "Edit,Own,View")]
    [InlineData("Edit", "Edit,Own,View")]
    [InlineData("view", "Edit,Own,View")]
    [InlineData("Own", "Own")]
    [InlineData("Unknown", "Unknown")]
    public void GrantedBy_follows_implications_to_their_end(string permission, string expected) =>
        Assert.Equal(expected.Split(','), Catalog.GrantedBy(permission).Order(StringComparer.Ordinal));

    private sealed class Provider(params Permission[] permissions) : IPermissionProvider
    {
        public IReadOnlyList<Permission> Permissions => permissions;
    }
}
