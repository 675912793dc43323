using System.IO.Compression;
using System.Text.Json;
using EGovCms.Data.Stores;
using EGovCms.Tenancy;

namespace EGovCms.Data.Life;

/// <inheritdoc cref="ITenantStoreOperations" />
internal sealed class TenantStoreOperations(DataStores stores, TimeProvider time) : ITenantStoreOperations
{
    private const string SettingsEntry = "tenant.json";

    /// <inheritdoc />
    public async Task CreateAsync(ShellSettings settings, CancellationToken cancellation = default)
    {
        var store = stores.For(settings);
        Directory.CreateDirectory(store.Folder);
        await using var held = await store.LockAsync(cancellation);
        await store.CreateAsync(cancellation);
    }

    /// <inheritdoc />
    public async Task<string> BackUpAsync(ShellSettings settings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        var folder = Directory.CreateDirectory(Path.Combine(stores.Folder, "backups")).FullName;
        var path = Path.Combine(folder, $"{settings.Name}-{time.GetUtcNow():yyyyMMdd'T'HHmmssfff'Z'}.zip");
        var partial = path + ".partial";
        try
        {
            await using (var file = new FileStream(partial, FileMode.CreateNew))
                await WriteAsync(stores.For(settings), settings, file, cancellation);

            // Only a whole backup bears the name of one.
            File.Move(partial, path);
            return path;
        }
        finally
        {
            File.Delete(partial);
        }
    }

    /// <inheritdoc />
    public Task ExportAsync(ShellSettings settings, Stream target, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        return WriteAsync(stores.For(settings), settings with { Secret = "", ConnectionString = null }, target, cancellation);
    }

    /// <inheritdoc />
    public async Task<(ShellSettings Settings, long Bytes)> ReadAsync(string backup, CancellationToken cancellation = default)
    {
        await using var zip = await ZipFile.OpenReadAsync(backup, cancellation);
        var entry = zip.GetEntry(SettingsEntry) ?? throw NoBackup(backup);
        try
        {
            await using var json = await entry.OpenAsync(cancellation);
            var settings = await JsonSerializer.DeserializeAsync<ShellSettings>(json, cancellationToken: cancellation) ?? throw NoBackup(backup);
            return (settings, zip.Entries.Sum(e => e.Length));
        }
        catch (JsonException)
        {
            throw NoBackup(backup);
        }
    }

    /// <inheritdoc />
    public async Task RestoreAsync(ShellSettings settings, string backup, CancellationToken cancellation = default)
    {
        var store = stores.For(settings);
        await using var zip = await ZipFile.OpenReadAsync(backup, cancellation);
        if (zip.GetEntry(SettingsEntry) is null)
            throw NoBackup(backup);
        await using var held = await store.LockAsync(cancellation);
        await store.RestoreAsync(zip, cancellation);
        await RestoreFilesAsync(zip, store.Folder, cancellation);
    }

    /// <inheritdoc />
    public async Task DropAsync(ShellSettings settings, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        if (settings.Name.Length == 0)
            throw new ArgumentException("A tenant has a name.", nameof(settings));
        var store = stores.For(settings);
        await store.DropAsync(cancellation);
        if (Directory.Exists(store.Folder))
            Directory.Delete(store.Folder, recursive: true);
    }

    private static async Task WriteAsync(DataStore store, ShellSettings written, Stream target, CancellationToken cancellation)
    {
        await using var zip = new ZipArchive(target, ZipArchiveMode.Create, leaveOpen: true);
        await using (var entry = await zip.CreateEntry(SettingsEntry).OpenAsync(cancellation))
            await JsonSerializer.SerializeAsync(entry, written, cancellationToken: cancellation);
        await store.BackUpAsync(zip, cancellation);
        await AddFilesAsync(zip, store.Folder, cancellation);
    }

    private static InvalidDataException NoBackup(string file) =>
        new($"'{Path.GetFileName(file)}' is not a backup of a tenant: it holds no {SettingsEntry}.");

    private static async Task AddFilesAsync(ZipArchive zip, string folder, CancellationToken cancellation)
    {
        foreach (var kept in TenantFolders.All.Select(name => Path.Combine(folder, name)).Where(Directory.Exists))
        {
            foreach (var file in Directory.EnumerateFiles(kept, "*", SearchOption.AllDirectories))
            {
                var name = Path.GetRelativePath(folder, file).Replace(Path.DirectorySeparatorChar, '/');
                await zip.CreateEntryFromFileAsync(file, name, cancellation);
            }
        }
    }

    private static async Task RestoreFilesAsync(ZipArchive zip, string folder, CancellationToken cancellation)
    {
        foreach (var kept in TenantFolders.All)
        {
            var root = Path.Combine(folder, kept) + Path.DirectorySeparatorChar;
            foreach (var entry in zip.Entries.Where(e => e.FullName.StartsWith(kept + "/", StringComparison.Ordinal)))
            {
                var target = Path.GetFullPath(Path.Combine(folder, entry.FullName));
                if (!target.StartsWith(root, StringComparison.Ordinal))
                    throw new InvalidDataException($"The backup's entry '{entry.FullName}' lies outside of the folder '{kept}'.");
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                await entry.ExtractToFileAsync(target, overwrite: true, cancellation);
            }
        }
    }
}
