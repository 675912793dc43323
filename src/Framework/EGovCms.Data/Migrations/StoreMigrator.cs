using System.Data.Common;
using EGovCms.Data.Stores;
using Microsoft.Extensions.Logging;

namespace EGovCms.Data.Migrations;

/// <summary>
/// Brings a store up to date. The usual start reads the version table by one statement and is done; only when something is
/// pending is the lock between processes taken and FluentMigrator built.
/// </summary>
internal sealed partial class StoreMigrator(ILogger<StoreMigrator> logger)
{
    /// <exception cref="MigrationFailedException">A migration failed.</exception>
    public async Task MigrateAsync(DataStore store, MigrationCatalog catalog, CancellationToken cancellation)
    {
        if (catalog.Pending(await ReadAppliedAsync(store, cancellation)).Count == 0)
            return;

        await using var held = await store.LockAsync(cancellation);
        await store.CreateAsync(cancellation);
        // Another process may have done the work while this one waited for the lock.
        var pending = catalog.Pending(await ReadAppliedAsync(store, cancellation));
        if (pending.Count == 0)
            return;

        MigrationRun.Apply(store, pending);
        LogMigrated(store.Name, pending.Count, pending[^1].Version);
    }

    private static async Task<IReadOnlySet<long>> ReadAppliedAsync(DataStore store, CancellationToken cancellation)
    {
        var applied = new HashSet<long>();
        try
        {
            await using var connection = await store.OpenAsync(cancellation);
            await using var command = connection.CreateCommand();
            command.CommandText = $"""select "{VersionTable.Column}" from "{VersionTable.Name}" """;
            await using var reader = await command.ExecuteReaderAsync(cancellation);
            while (await reader.ReadAsync(cancellation))
                applied.Add(reader.GetInt64(0));
        }
        catch (DbException e) when (store.IsMissingTable(e))
        {
            // A new store: nothing is applied.
        }

        return applied;
    }

    [LoggerMessage(2001, LogLevel.Information, "Store of {Store}: {Count} migrations applied, now at {Version}")]
    private partial void LogMigrated(string store, int count, long version);
}
