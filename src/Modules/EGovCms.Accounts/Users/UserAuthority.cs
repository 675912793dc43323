using EGovCms.Accounts.Abstractions;
using EGovCms.Accounts.Access;
using EGovCms.Accounts.Roles;
using EGovCms.Accounts.Store;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Accounts.Users;

/// <summary>
/// What the user of the request may do to other users. Accounts are central, so a tenant's administrator could otherwise reset the
/// password of someone who stands above: an account may be changed only by one who commands every tenant it has a role in.
/// </summary>
internal sealed class UserAuthority(
    AccessReader reader, PermissionCatalog permissions, RoleCache roles, IShellHost host, ShellSettings tenant, IHttpContextAccessor http)
{
    private HashSet<string>? _tenants;

    /// <summary>The tenants whose members may be seen: this one and, for its administrators, those below; null for all.</summary>
    public async Task<IReadOnlySet<string>?> VisibleTenantsAsync(CancellationToken cancellation)
    {
        if (_tenants is not null)
            return _tenants;
        var administrator = (await AccessAsync(cancellation)).IsAdministrator;
        if (administrator && tenant.IsDefault)
            return null;
        _tenants = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { tenant.Name };
        if (administrator)
            _tenants.UnionWith(new TenantTree(host.Tenants).DescendantsOf(tenant.Name).Select(d => d.Tenant.Name));
        return _tenants;
    }

    public async Task<bool> MaySeeAsync(Account account, CancellationToken cancellation)
    {
        var visible = await VisibleTenantsAsync(cancellation);
        return visible is null || account.Memberships.Any(m => visible.Contains(m.Tenant));
    }

    /// <summary>Whether name, address, password and state of the account may be changed.</summary>
    public async Task<bool> MayChangeAccountAsync(Account account, CancellationToken cancellation)
    {
        var visible = await VisibleTenantsAsync(cancellation);
        if (visible is not null && account.Memberships.Any(m => !visible.Contains(m.Tenant)))
            return false;
        var access = await AccessAsync(cancellation);
        return access.IsAdministrator || await CoversAsync(access, account.Memberships.Select(m => m.Role), cancellation);
    }

    /// <summary>Whether the user holds all that the tenant's role gives, and so may give or take it.</summary>
    public async Task<bool> MayGrantAsync(string role, CancellationToken cancellation) =>
        !RoleNames.IsPseudo(role) && await CoversAsync(await AccessAsync(cancellation), [role], cancellation);

    public async Task<UserAccess> AccessAsync(CancellationToken cancellation) => await reader.GetAsync(http.HttpContext!.User, cancellation);

    private async Task<bool> CoversAsync(UserAccess access, IEnumerable<string> names, CancellationToken cancellation)
    {
        var defined = await roles.GetAsync(cancellation);
        return names.All(name => defined.TryGetValue(name, out var role) ? access.Covers(role, permissions) : access.IsAdministrator);
    }
}
