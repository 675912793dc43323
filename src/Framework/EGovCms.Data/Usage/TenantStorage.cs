using EGovCms.Data.Stores;
using EGovCms.Tenancy;

namespace EGovCms.Data.Usage;

/// <inheritdoc cref="ITenantStorage" />
internal sealed class TenantStorage(DataStore store, ShellSettings tenant, ITenantLimits limits, TimeProvider time) : ITenantStorage, IDisposable
{
    // Walking a large library for every upload would take longer than the upload; other processes' files are seen after this.
    private static readonly TimeSpan Trusted = TimeSpan.FromMinutes(5);
    private readonly SemaphoreSlim _gate = new(1, 1);
    private long _files;
    private long? _measured;

    public async ValueTask<long> MeasureAsync(CancellationToken cancellation = default)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            return await UsedAsync(cancellation);
        }
        finally
        {
            _gate.Release();
        }
    }

    public async ValueTask<bool> TryTakeAsync(long bytes, CancellationToken cancellation = default)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            if (bytes > 0 && limits.QuotaOf(tenant).StorageBytes is { } most && await UsedAsync(cancellation) + bytes > most)
                return false;
            if (_measured is not null)
                _files = Math.Max(0, _files + bytes);
            return true;
        }
        finally
        {
            _gate.Release();
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<long> UsedAsync(CancellationToken cancellation)
    {
        if (_measured is not { } measured || time.GetElapsedTime(measured) > Trusted)
        {
            _files = TenantFolders.All.Select(name => new DirectoryInfo(Path.Combine(store.Folder, name))).Where(folder => folder.Exists).SelectMany(Files).Sum(file => file.Length);
            _measured = time.GetTimestamp();
        }

        return _files + await store.MeasureAsync(cancellation);
    }

    // What begins with a dot is under way and not yet kept.
    private static IEnumerable<FileInfo> Files(DirectoryInfo kept) => kept.EnumerateFiles()
        .Concat(kept.EnumerateDirectories().Where(folder => folder.Name[0] != '.').SelectMany(folder => folder.EnumerateFiles("*", SearchOption.AllDirectories)));
}
