using System.Collections.Frozen;
using EGovCms.Accounts.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Accounts.Roles;

/// <summary>Makes the roles that every tenant has and those that features name, with the grants that features give from the start.</summary>
internal sealed class RoleSeed(RoleStore roles, ISettingsStore settings, IEnumerable<IPermissionProvider> providers) : ITenantStartTask
{
    public int Order => -500;

    public async Task StartAsync(CancellationToken cancellation)
    {
        var applied = (await settings.GetAsync<RoleDefaults>(cancellation)).Applied.ToHashSet(StringComparer.Ordinal);
        var known = providers.SelectMany(p => p.Permissions).Select(p => p.Name).Distinct(StringComparer.Ordinal).ToList();
        if (applied.Count > 0 && known.TrueForAll(applied.Contains))
            return;

        foreach (var (role, grants) in DefaultGrants())
            await GrantAsync(role, grants.Where(g => !applied.Contains(g)), cancellation);
        applied.UnionWith(known);
        await settings.SaveAsync(new RoleDefaults { Applied = [.. applied.Order(StringComparer.Ordinal)] }, cancellation);
    }

    private async Task GrantAsync(string name, IEnumerable<string> grants, CancellationToken cancellation)
    {
        try
        {
            var role = await roles.FindAsync(name, cancellation) ?? new RoleDefinition(name, "", []);
            await roles.SaveAsync(role with { Permissions = role.Permissions.Union(grants).ToFrozenSet(StringComparer.OrdinalIgnoreCase) }, cancellation);
        }
        catch (DbUpdateException) when (!cancellation.IsCancellationRequested)
        {
            // Another process started the tenant at the same time and made the role first, with the same grants.
            if (await roles.FindAsync(name, cancellation) is null)
                throw;
        }
    }

    private IEnumerable<(string Role, IEnumerable<string> Grants)> DefaultGrants()
    {
        var grants = providers.SelectMany(p => p.DefaultGrants)
            .ToLookup(g => g.Key, g => g.Value, StringComparer.OrdinalIgnoreCase);
        var names = new[] { RoleNames.Administrator, RoleNames.Authenticated, RoleNames.Anonymous }
            .Concat(grants.Select(g => g.Key))
            .Distinct(StringComparer.OrdinalIgnoreCase);
        return names.Select(name => (name, grants[name].SelectMany(g => g)));
    }
}
