using EGovCms.Data.Model;
using EGovCms.Search.Files;
using EGovCms.Search.Log;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Search.Documents;

/// <summary>What of searching lies in the platform's store. The tables are made by <see cref="CreateSearchDocuments"/> and <see cref="CreateSearchQueries"/>.</summary>
internal sealed class SearchPlatformDb(DbContextOptions<SearchPlatformDb> options) : DbContext(options)
{
    public DbSet<SearchDocumentRow> Documents => Set<SearchDocumentRow>();

    public DbSet<SearchTenantRow> Tenants => Set<SearchTenantRow>();

    public DbSet<SearchCounterRow> Counter => Set<SearchCounterRow>();

    public DbSet<SearchQueryRow> Queries => Set<SearchQueryRow>();

    public DbSet<SearchFileRow> Files => Set<SearchFileRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SearchDocumentRow>(row => row.ToTable("SearchDocuments").HasKey(document => new { document.Tenant, document.Source, document.Id }));
        modelBuilder.Entity<SearchTenantRow>(row => row.ToTable("SearchTenants").HasKey(tenant => tenant.Tenant));
        modelBuilder.Entity<SearchCounterRow>(row =>
        {
            row.ToTable("SearchCounter").HasKey(counter => counter.Id);
            row.Property(counter => counter.Id).ValueGeneratedNever();
        });
        modelBuilder.Entity<SearchQueryRow>(row => row.ToTable("SearchQueries").HasKey(query => new { query.Tenant, query.Day, query.Words }));
        modelBuilder.Entity<SearchFileRow>(row => row.ToTable("SearchFiles").HasKey(file => new { file.Tenant, file.Item, file.Path }));
        modelBuilder.UseUtcDateTimes();
    }
}
