using System.Data.Common;
using System.IO.Compression;
using EGovCms.Data.Changes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EGovCms.Data.Stores;

/// <summary>
/// One store: the tenant's (a singleton of its container) or the platform's. Hands out connections that can reach this
/// store and no other, whichever way they are used: EF Core, plain SQL, migrations.
/// </summary>
public abstract class DataStore
{
    private readonly IInterceptor _connectionSetUp;

    private protected DataStore(string name, string folder)
    {
        Name = name;
        Folder = folder;
        _connectionSetUp = new ConnectionSetUp(this);
    }

    /// <summary>The tenant's name, or <c>platform</c>.</summary>
    public string Name { get; }

    /// <summary>Absolute path of the folder that holds the tenant's files, in the folders that <see cref="TenantFolders"/> names.</summary>
    public string Folder { get; }

    /// <summary>One of <see cref="DatabaseProvider"/>.</summary>
    public abstract string Provider { get; }

    /// <summary>A closed connection. Open it by <see cref="OpenAsync"/> unless EF Core opens it.</summary>
    internal abstract DbConnection CreateConnection();

    /// <summary>An open connection for plain SQL, pooled: dispose it soon.</summary>
    public async Task<DbConnection> OpenAsync(CancellationToken cancellation = default)
    {
        var connection = CreateConnection();
        try
        {
            await connection.OpenAsync(cancellation);
            await PrepareAsync(connection, cancellation);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// Reads by plain SQL on a connection that cannot write, for so long at most: for statements that this code did not write itself.
    /// </summary>
    /// <exception cref="TimeoutException">It took longer.</exception>
    public async Task<T> ReadAsync<T>(Func<DbConnection, CancellationToken, Task<T>> read, TimeSpan limit, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        try
        {
            await using var connection = CreateReadOnlyConnection();
            await connection.OpenAsync(cancellation);
            await PrepareAsync(connection, cancellation);
            await MakeReadOnlyAsync(connection, limit, cancellation);
            time.CancelAfter(limit);
            using var interruption = InterruptOn(connection, time.Token);
            return await read(connection, time.Token);
        }
        catch (Exception) when (time.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException($"It took longer than {limit.TotalSeconds:0.###} seconds.");
        }
    }

    private protected virtual DbConnection CreateReadOnlyConnection() => CreateConnection();

    /// <summary>Makes an open connection refuse to write until it goes back to its pool.</summary>
    private protected virtual Task MakeReadOnlyAsync(DbConnection connection, TimeSpan limit, CancellationToken cancellation) => Task.CompletedTask;

    /// <summary>Ends the statement under way when the token is cancelled, where the provider does not do so by itself.</summary>
    private protected virtual IDisposable? InterruptOn(DbConnection connection, CancellationToken cancellation) => null;

    /// <summary>Points a context at this store.</summary>
    public void Configure(DbContextOptionsBuilder options)
    {
        ArgumentNullException.ThrowIfNull(options);
        UseProvider(options);
        options.AddInterceptors(_connectionSetUp);
        // A count up to a limit has no order, and needs none.
        options.ConfigureWarnings(warnings => warnings.Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning));
    }

    private protected abstract void UseProvider(DbContextOptionsBuilder options);

    /// <summary>Sets up a connection each time it is opened: what lies in a pool may have served another store.</summary>
    internal abstract void Prepare(DbConnection connection);

    /// <inheritdoc cref="Prepare" />
    internal abstract ValueTask PrepareAsync(DbConnection connection, CancellationToken cancellation);

    /// <summary>A model builder with the provider's conventions.</summary>
    internal abstract ModelBuilder CreateModelBuilder();

    /// <summary>Keeps other processes from migrating, backing up or dropping this store until disposed.</summary>
    internal Task<IAsyncDisposable> LockAsync(CancellationToken cancellation) => LockAsync("store", TimeSpan.FromMinutes(2), cancellation);

    /// <summary>Lets one holder at a time, of all processes, do what the purpose names; fails when none could within the patience.</summary>
    internal abstract Task<IAsyncDisposable> LockAsync(string purpose, TimeSpan patience, CancellationToken cancellation);

    /// <summary>Makes the empty store if it is not there. Call it under <see cref="LockAsync(CancellationToken)"/>.</summary>
    internal abstract Task CreateAsync(CancellationToken cancellation);

    /// <summary>Adds the data, as they are at one moment, to a backup.</summary>
    internal abstract Task BackUpAsync(ZipArchive zip, CancellationToken cancellation);

    /// <summary>Replaces the data by those of a backup. Call it under <see cref="LockAsync(CancellationToken)"/>.</summary>
    internal abstract Task RestoreAsync(ZipArchive zip, CancellationToken cancellation);

    /// <summary>Bytes that the data take; 0 when the store has not been made.</summary>
    internal abstract Task<long> MeasureAsync(CancellationToken cancellation);

    /// <summary>Deletes the store for good.</summary>
    internal abstract Task DropAsync(CancellationToken cancellation);

    /// <summary>Whether the failure means that the table asked for, or the whole store, is not there yet.</summary>
    internal abstract bool IsMissingTable(DbException exception);

    /// <summary>A connection string that reaches this store alone, outside the pools.</summary>
    internal abstract string MigrationConnectionString { get; }

    /// <summary>What carries words to other processes on this store; null where nothing can.</summary>
    internal virtual IChangeWire? Wire => null;

    /// <summary>The schema that tables are made in, or null where there are none.</summary>
    internal virtual string? Schema => null;

    /// <summary>
    /// Differs from an earlier value when another process may have written meanwhile; null when only asking the database can tell.
    /// </summary>
    internal virtual (long Length, long Ticks)? ReadStamp() => null;
}
