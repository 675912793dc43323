using Microsoft.EntityFrameworkCore;

namespace EGovCms.Portal.Robots;

/// <summary>What of the portal lies in the platform's store. The table is made by <see cref="CreateSharedRobots"/>.</summary>
internal sealed class RobotsPlatformDb(DbContextOptions<RobotsPlatformDb> options) : DbContext(options)
{
    public DbSet<SharedRobotsRow> Rules => Set<SharedRobotsRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<SharedRobotsRow>(row => row.ToTable("SharedRobots").HasKey(site => site.Tenant));
}
