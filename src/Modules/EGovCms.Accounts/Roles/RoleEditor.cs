using System.Collections.Frozen;
using EGovCms.Accounts.Access;
using EGovCms.Accounts.Store;
using EGovCms.Accounts.Users;
using EGovCms.Admin.Abstractions;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Accounts.Roles;

/// <summary>Makes, changes and removes roles. Nobody gives a role more than he holds, or takes from it what he does not hold.</summary>
internal sealed class RoleEditor(
    RoleStore roles, PermissionCatalog permissions, UserAuthority authority, AccountsDb accounts, ShellSettings tenant, RoleTools tools)
{
    /// <summary>Number of users of the tenant by role.</summary>
    public async Task<IReadOnlyDictionary<string, int>> MembersAsync(CancellationToken cancellation)
    {
        var counts = await accounts.Memberships.Where(m => m.Tenant == tenant.Name).GroupBy(m => m.Role)
            .Select(g => new { Role = g.Key, Count = g.Count() }).ToListAsync(cancellation);
        return counts.ToDictionary(c => c.Role, c => c.Count, StringComparer.OrdinalIgnoreCase);
    }

    public async Task<FormErrors> CreateAsync(RoleInput input, CancellationToken cancellation)
    {
        var errors = new FormErrors();
        if (!RoleName.IsUsable(input.Name))
            errors.Add("Name", tools.Text["RoleName_Invalid"]);
        else if (await roles.FindAsync(input.Name, cancellation) is not null)
            errors.Add("Name", tools.Text["RoleName_Taken", input.Name]);
        return errors.IsEmpty ? await SaveAsync(new RoleDefinition(input.Name, string.Empty, []), input, "role.created", cancellation) : errors;
    }

    public Task<FormErrors> ChangeAsync(RoleDefinition role, RoleInput input, CancellationToken cancellation) =>
        SaveAsync(role, input, "role.changed", cancellation);

    /// <summary>Removes a role that nobody has. The message tells why not, or is null.</summary>
    public async Task<string?> RemoveAsync(RoleDefinition role, CancellationToken cancellation)
    {
        if (role.IsSystem)
            return tools.Text["RoleDelete_System"];
        if (!(await authority.AccessAsync(cancellation)).Covers(role, permissions))
            return tools.Text["Role_NotYours"];
        if ((await MembersAsync(cancellation)).TryGetValue(role.Name, out var count) && count > 0)
            return tools.Text["RoleDelete_Members", count];
        await roles.RemoveAsync(role.Name, cancellation);
        await tools.Audit.RecordAsync("role.removed", role.Name, Facts(role), null, cancellation);
        return null;
    }

    private async Task<FormErrors> SaveAsync(RoleDefinition role, RoleInput input, string action, CancellationToken cancellation)
    {
        var errors = new FormErrors();
        var access = await authority.AccessAsync(cancellation);
        // What the tenant's features do not declare now is kept: the feature may come back.
        var kept = role.Permissions.Where(p => permissions.Find(p) is null);
        var wanted = input.Permissions.Select(permissions.Find).OfType<EGovCms.Tenancy.Security.Permission>().Select(p => p.Name)
            .Concat(kept).ToFrozenSet(StringComparer.OrdinalIgnoreCase);
        var changed = wanted.Except(role.Permissions, StringComparer.OrdinalIgnoreCase).Concat(role.Permissions.Except(wanted, StringComparer.OrdinalIgnoreCase));
        if (role.IsAdministrator && !access.IsAdministrator)
            errors.Add(tools.Text["Role_NotYours"]);
        else if (changed.Any(p => !access.Has(p, permissions)))
            errors.Add("Permissions", tools.Text["Role_MayNotChange"]);
        if (input.Description.Length > 256)
            errors.Add("Description", tools.Text["RoleDescription_Long"]);
        if (!errors.IsEmpty)
            return errors;

        var next = role with { Description = input.Description, Permissions = role.IsAdministrator ? [] : wanted };
        if (await roles.SaveAsync(next, cancellation))
            await tools.Audit.RecordAsync(action, role.Name, Facts(role), Facts(next), cancellation);
        return errors;
    }

    private static object Facts(RoleDefinition role) => new { role.Description, Permissions = role.Permissions.Order(StringComparer.Ordinal) };
}
