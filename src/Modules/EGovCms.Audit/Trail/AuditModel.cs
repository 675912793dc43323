using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Audit.Trail;

internal sealed class AuditModel : IEntityModel
{
    public void Configure(ModelBuilder builder) => builder.Entity<AuditEntry>(entry =>
    {
        entry.ToTable("AuditEntries");
        // Of two processes that seal the same entry, one fails.
        entry.Property(e => e.Number).IsConcurrencyToken();
    });
}
