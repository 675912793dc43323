using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Accounts.Audit;

/// <summary>Reads the trail, newest first, page by page from a key.</summary>
internal sealed class AuditReader(TenantDb db)
{
    public const int PageSize = 50;

    /// <summary>A page and whether older entries follow it.</summary>
    public async Task<(IReadOnlyList<AuditEntry> Entries, bool More)> ReadAsync(AuditFilter filter, CancellationToken cancellation)
    {
        var entries = db.Set<AuditEntry>().AsNoTracking();
        if (filter.Actor.Length > 0)
            entries = entries.Where(entry => entry.ActorName == filter.Actor);
        if (filter.Subject.Length > 0)
            entries = entries.Where(entry => entry.Subject == filter.Subject);
        if (filter.Area.Length > 0)
        {
            var start = filter.Area + ".";
            entries = entries.Where(entry => entry.Action.StartsWith(start));
        }

        if (filter.Before is { } before)
            entries = entries.Where(entry => entry.Id < before);
        var page = await entries.OrderByDescending(entry => entry.Id).Take(PageSize + 1).ToListAsync(cancellation);
        return page.Count > PageSize ? (page[..PageSize], true) : (page, false);
    }
}
