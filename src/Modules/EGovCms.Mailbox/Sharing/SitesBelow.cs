using EGovCms.Tenancy;

namespace EGovCms.Mailbox.Sharing;

/// <summary>Finds the sites below this one that have mailboxes. One that is closed, removed or without mailboxes is not among them.</summary>
internal sealed class SitesBelow(IShellHost shells, ShellSettings tenant)
{
    private const string Feature = "EGovCms.Mailbox";

    public IReadOnlyList<ShellSettings> List() =>
        [.. shells.Tenants.Where(site => site.State is TenantState.Running && site.Features.Contains(Feature) && IsBelow(site)).OrderBy(site => site.Position).ThenBy(site => site.Name)];

    /// <summary>What people call the site.</summary>
    public static string NameOf(ShellSettings site) => site.DisplayName.Length > 0 ? site.DisplayName : site.Name;

    /// <summary>The site's home page, with a slash at its end.</summary>
    public static string HomeOf(ShellSettings site)
    {
        var path = site.Prefix.Length == 0 ? "/" : $"/{site.Prefix}/";
        return site.Hosts.Count == 0 ? path : $"//{site.Hosts[0]}{path}";
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
