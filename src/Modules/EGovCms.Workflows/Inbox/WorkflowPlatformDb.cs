using EGovCms.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Workflows.Inbox;

/// <summary>Tasks that lie with another tenant than their case's, in the platform's store. The tables are made by <see cref="CreatePlatformTasks"/>.</summary>
internal sealed class WorkflowPlatformDb(DbContextOptions<WorkflowPlatformDb> options) : DbContext(options)
{
    public DbSet<PlatformTaskRow> Tasks => Set<PlatformTaskRow>();

    public DbSet<TakingTenantRow> Tenants => Set<TakingTenantRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<PlatformTaskRow>(row => row.ToTable("WorkflowTenantTasks").HasKey(task => new { task.CaseTenant, task.TaskId }));
        modelBuilder.Entity<TakingTenantRow>(row => row.ToTable("WorkflowTenants").HasKey(tenant => tenant.Tenant));
        modelBuilder.UseUtcDateTimes();
    }
}
