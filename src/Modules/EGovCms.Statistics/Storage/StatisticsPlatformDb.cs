using Microsoft.EntityFrameworkCore;

namespace EGovCms.Statistics.Storage;

/// <summary>What was counted on all sites, in the platform's store. The tables are made by <see cref="CreateVisits"/>.</summary>
internal sealed class StatisticsPlatformDb(DbContextOptions<StatisticsPlatformDb> options) : DbContext(options)
{
    public DbSet<VisitCountRow> Counts => Set<VisitCountRow>();

    public DbSet<VisitNameRow> Names => Set<VisitNameRow>();

    public DbSet<VisitMarkRow> Marks => Set<VisitMarkRow>();

    public DbSet<VisitSaltRow> Salts => Set<VisitSaltRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<VisitCountRow>(row => row.ToTable("VisitCounts").HasKey(count => new { count.Tenant, count.Dimension, count.Day, count.Key }));
        modelBuilder.Entity<VisitNameRow>(row => row.ToTable("VisitNames").HasKey(name => new { name.Tenant, name.Dimension, name.Key }));
        modelBuilder.Entity<VisitMarkRow>(row => row.ToTable("VisitMarks").HasKey(mark => new { mark.Tenant, mark.Day, mark.Mark }));
        modelBuilder.Entity<VisitSaltRow>(row =>
        {
            row.ToTable("VisitSalts").HasKey(salt => salt.Day);
            row.Property(salt => salt.Day).ValueGeneratedNever();
        });
    }
}
