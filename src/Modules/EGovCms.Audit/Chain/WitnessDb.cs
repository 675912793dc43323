using Microsoft.EntityFrameworkCore;

namespace EGovCms.Audit.Chain;

/// <summary>Witnesses, in the platform's store: apart from the records that they vouch for. The table is made by <see cref="CreateWitnesses"/>.</summary>
internal sealed class WitnessDb(DbContextOptions<WitnessDb> options) : DbContext(options)
{
    public DbSet<WitnessRow> Witnesses => Set<WitnessRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<WitnessRow>(witness =>
    {
        witness.ToTable("AuditWitnesses");
        witness.HasKey(w => w.Tenant);
    });
}
