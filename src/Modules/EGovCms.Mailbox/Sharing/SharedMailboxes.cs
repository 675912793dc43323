using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Sharing;

/// <summary>Reads the mailboxes of the sites below this one. Scoped.</summary>
internal sealed class SharedMailboxes(MailboxPlatformDb platform, SitesBelow below)
{
    public async Task<IReadOnlyList<MailboxBody>> BelowAsync(CancellationToken cancellation)
    {
        var sites = below.With(MailboxPlatformDb.Feature);
        if (sites.Count == 0)
            return [];
        var names = sites.Select(site => site.Name).ToList();
        var boxes = (await platform.Mailboxes.AsNoTracking().Where(box => names.Contains(box.Tenant)).OrderBy(box => box.Position).ToListAsync(cancellation)).ToLookup(box => box.Tenant);
        return [.. sites.Where(site => boxes[site.Name].Any()).Select(site => new MailboxBody(SitesBelow.NameOf(site), TenantUrl.Home(site), [.. boxes[site.Name]]))];
    }
}
