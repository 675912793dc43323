using EGovCms.Accounts.Abstractions;
using EGovCms.Admin.Abstractions;
using EGovCms.Tenancy;
using EGovCms.Tenants.List;

namespace EGovCms.Tenants.Navigation;

/// <summary>
/// The serving tenants that the user administers, for the administration's top bar: the way up first, then those below this one, then the
/// rest. Nobody sees one that he may not enter.
/// </summary>
internal sealed class TenantSwitch(
    TenantDirectory directory, TenantWords words, IMemberships memberships, ICurrentUser user, ShellSettings tenant) : ITenantSwitch
{
    private const int Shown = 12;

    public async Task<IReadOnlyList<TenantSwitchTarget>> GetAsync()
    {
        if (user.Id is not { } id)
            return [];
        var tree = directory.Tree;
        var administered = (await memberships.AdministeredAsync(id)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var all = tree.DescendantsOf(ShellSettings.DefaultName).OrderBy(t => t.Depth).Select(t => t.Tenant);
        return [.. tree.AncestorsOf(tenant.Name)
            .Concat(directory.All.OrderBy(t => t.Depth).Select(t => t.Tenant))
            .Concat(all)
            .DistinctBy(t => t.Name, StringComparer.OrdinalIgnoreCase)
            .Where(t => t.Name != tenant.Name && t.State is TenantState.Running && Administers(t))
            .Take(Shown)
            .Select(t => new TenantSwitchTarget(TenantWords.Name(t), words.Url(t, "/Admin")))];

        bool Administers(ShellSettings other) => administered.Contains(other.Name) || tree.AncestorsOf(other.Name).Any(a => administered.Contains(a.Name));
    }
}
