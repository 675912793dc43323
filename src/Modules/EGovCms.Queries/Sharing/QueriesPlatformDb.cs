using EGovCms.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Queries.Sharing;

/// <summary>What of query systems lies in the platform's store. The table is made by <see cref="CreateSharedQueries"/>.</summary>
internal sealed class QueriesPlatformDb(DbContextOptions<QueriesPlatformDb> options) : DbContext(options)
{
    /// <summary>The feature that the sites have whose systems lie here.</summary>
    public const string Feature = "EGovCms.Queries";

    public DbSet<SharedQueryRow> Systems => Set<SharedQueryRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SharedQueryRow>(row => row.ToTable("SharedQueries").HasKey(system => new { system.Tenant, system.Key }));
        modelBuilder.UseUtcDateTimes();
    }
}
