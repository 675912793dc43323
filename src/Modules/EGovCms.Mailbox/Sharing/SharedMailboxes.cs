using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Sharing;

/// <summary>Reads the mailboxes of the sites below this one. A site that is closed, removed or without mailboxes is not among them. Scoped.</summary>
internal sealed class SharedMailboxes(MailboxPlatformDb platform, IShellHost shells, ShellSettings tenant)
{
    private const string Feature = "EGovCms.Mailbox";

    public async Task<IReadOnlyList<MailboxBody>> BelowAsync(CancellationToken cancellation)
    {
        var sites = shells.Tenants.Where(site => site.State is TenantState.Running && site.Features.Contains(Feature) && IsBelow(site)).OrderBy(site => site.Position).ThenBy(site => site.Name).ToList();
        if (sites.Count == 0)
            return [];
        var names = sites.Select(site => site.Name).ToList();
        var boxes = (await platform.Mailboxes.AsNoTracking().Where(box => names.Contains(box.Tenant)).OrderBy(box => box.Position).ToListAsync(cancellation)).ToLookup(box => box.Tenant);
        return [.. sites.Where(site => boxes[site.Name].Any()).Select(site => new MailboxBody(site.DisplayName.Length > 0 ? site.DisplayName : site.Name, Home(site), [.. boxes[site.Name]]))];
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

    private static string Home(ShellSettings site)
    {
        var path = site.Prefix.Length == 0 ? "/" : $"/{site.Prefix}/";
        return site.Hosts.Count == 0 ? path : $"//{site.Hosts[0]}{path}";
    }
}
