using EGovCms.Data.Platform;
using EGovCms.Data.Stores;
using EGovCms.Tenancy;

namespace EGovCms.Data.Migrations;

/// <summary>Brings the platform's and the tenant's store up to date before anything else of the tenant starts.</summary>
internal sealed class MigrateTenant(
    DataStore store, StoreMigrator migrator, PlatformMigrator platform, Blueprint blueprint, IEnumerable<MigrationDescriptor> descriptors)
    : ITenantStartTask
{
    public int Order => -1000;

    public async Task StartAsync(CancellationToken cancellation)
    {
        await platform.MigrateAsync(descriptors, cancellation);
        var catalog = blueprint.GetOrAdd(typeof(MigrationCatalog), () => new MigrationCatalog(descriptors, MigrationTarget.Tenant));
        await migrator.MigrateAsync(store, catalog, cancellation);
    }
}
