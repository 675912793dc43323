using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Audit.Trail;

internal sealed class AuditModel : IEntityModel
{
    public void Configure(ModelBuilder builder) => builder.Entity<AuditEntry>().ToTable("AuditEntries");
}
