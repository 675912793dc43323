using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Reports;

/// <summary>Reads the body's keys for sealed reports. Scoped.</summary>
internal sealed class ReportKeys(TenantDb db)
{
    /// <summary>The key by which reports are sealed now; null while the body has none, and takes no reports.</summary>
    public Task<ReportKeyRow?> CurrentAsync(CancellationToken cancellation) =>
        db.Set<ReportKeyRow>().AsNoTracking().OrderByDescending(key => key.CreatedUtc).FirstOrDefaultAsync(cancellation);
}
