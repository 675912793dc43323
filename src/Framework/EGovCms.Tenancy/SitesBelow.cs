namespace EGovCms.Tenancy;

/// <summary>Finds the sites below the tenant's own that have a feature: what a portal gathers of its bodies. Reading it starts nothing. Scoped.</summary>
public sealed class SitesBelow(IShellHost shells, ShellSettings tenant)
{
    /// <summary>The sites at any depth below this one that have the feature, in the order of protocol. One that is closed, removed or without it is not among them.</summary>
    public IReadOnlyList<ShellSettings> With(string feature) =>
        [.. shells.Tenants.Where(site => site.State is TenantState.Running && site.Features.Contains(feature) && IsBelow(site)).OrderBy(site => site.Position).ThenBy(site => site.Name)];

    /// <summary>What people call the site.</summary>
    public static string NameOf(ShellSettings site)
    {
        ArgumentNullException.ThrowIfNull(site);
        return site.DisplayName.Length > 0 ? site.DisplayName : site.Name;
    }

    /// <summary>The portal is above all, whether they name it or not.</summary>
    private bool IsBelow(ShellSettings site)
    {
        if (site.Name == tenant.Name || site.IsDefault)
            return false;
        for (var above = site.Parent; ;)
        {
            if (string.IsNullOrEmpty(above))
                return tenant.IsDefault;
            if (string.Equals(above, tenant.Name, StringComparison.OrdinalIgnoreCase))
                return true;
            if (!shells.TryGetSettings(above, out var next) || next.Parent == above)
                return false;
            above = next.Parent;
        }
    }
}
