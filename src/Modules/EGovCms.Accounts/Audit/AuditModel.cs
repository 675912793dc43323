using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Accounts.Audit;

internal sealed class AuditModel : IEntityModel
{
    public void Configure(ModelBuilder builder) => builder.Entity<AuditEntry>().ToTable("AuditEntries");
}
