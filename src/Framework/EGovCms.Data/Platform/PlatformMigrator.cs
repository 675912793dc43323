using EGovCms.Data.Migrations;
using EGovCms.Data.Stores;

namespace EGovCms.Data.Platform;

/// <summary>Migrates the platform's store. Each migration is looked at once a process, whichever tenant's features bring it.</summary>
internal sealed class PlatformMigrator(DataStores stores, StoreMigrator migrator) : IDisposable
{
    private static readonly MigrationDescriptor[] Own = [new(typeof(CreateTenants), MigrationTarget.Platform), new(typeof(AddTenantTiers), MigrationTarget.Platform)];
    private readonly HashSet<MigrationDescriptor> _applied = [];
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <summary>Applies the framework's own migrations, and those of <paramref name="descriptors"/>.</summary>
    public async Task MigrateAsync(IEnumerable<MigrationDescriptor> descriptors, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            var wanted = Own.Concat(descriptors.Where(d => d.Target == MigrationTarget.Platform)).Where(d => !_applied.Contains(d)).ToList();
            if (wanted.Count == 0)
                return;
            await migrator.MigrateAsync(stores.Platform, new MigrationCatalog(wanted, MigrationTarget.Platform), cancellation);
            _applied.UnionWith(wanted);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();
}
