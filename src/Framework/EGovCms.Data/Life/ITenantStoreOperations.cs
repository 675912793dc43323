using EGovCms.Tenancy;

namespace EGovCms.Data.Life;

/// <summary>The life of a tenant's store beside its daily use. A host service, shared by all tenants.</summary>
public interface ITenantStoreOperations
{
    /// <summary>Makes the empty store, if it is not there. Migrations do this as well: call it to learn early that it cannot be made.</summary>
    Task CreateAsync(ShellSettings settings, CancellationToken cancellation = default);

    /// <summary>
    /// Writes settings, data and files of the tenant, as they are at one moment, to a zip file in <c>backups</c> under the data
    /// folder, and returns its path. The tenant may be in use. The file is as confidential as the store itself.
    /// </summary>
    Task<string> BackUpAsync(ShellSettings settings, CancellationToken cancellation = default);

    /// <summary>
    /// The same for a file that leaves the installation: without the tenant's secret and connection string. Written to a stream that need
    /// not be seekable.
    /// </summary>
    Task ExportAsync(ShellSettings settings, Stream target, CancellationToken cancellation = default);

    /// <summary>The settings of the tenant that a backup or export holds, and how many bytes its data take.</summary>
    /// <exception cref="InvalidDataException">The file is neither.</exception>
    Task<(ShellSettings Settings, long Bytes)> ReadAsync(string backup, CancellationToken cancellation = default);

    /// <summary>
    /// Fills a tenant's store and files from a backup made on the same kind of database. The tenant must not be serving. What
    /// its store holds now is replaced. On PostgreSQL its tables must be there: start the tenant once.
    /// </summary>
    /// <exception cref="InvalidDataException">The file is not a backup for this kind of database.</exception>
    Task RestoreAsync(ShellSettings settings, string backup, CancellationToken cancellation = default);

    /// <summary>Deletes the tenant's data and files for good. Remove it from the shell host first.</summary>
    Task DropAsync(ShellSettings settings, CancellationToken cancellation = default);
}
