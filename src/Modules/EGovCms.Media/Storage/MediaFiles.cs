using EGovCms.Data.Stores;
using EGovCms.Data.Usage;
using EGovCms.Media.Abstractions;
using EGovCms.Media.Sizes;
using Microsoft.Extensions.Localization;

namespace EGovCms.Media.Storage;

/// <summary>Media as files under the tenant's own folder.</summary>
internal sealed class MediaFiles(DataStore store, ITenantStorage storage, SizedPictures sizes, IStringLocalizer<MediaText> text) : IMediaFiles
{
    // Begins with a dot: no path of the library can name it.
    private const string Unfinished = ".unfinished";

    private readonly string _root = Path.Combine(store.Folder, TenantFolders.Media);

    public MediaFile? Find(string path)
    {
        if (Physical(path) is not { } physical || new FileInfo(physical) is not { Exists: true } file)
            return null;
        return ToMedia(file);
    }

    public MediaFolder? List(string folder)
    {
        if (MediaPath.Normalize(folder) is not { } path)
            return null;
        var directory = new DirectoryInfo(Path.Combine(_root, path));
        if (!directory.Exists)
            return path.Length == 0 ? new MediaFolder("", [], []) : null;
        return new MediaFolder(
            path,
            [.. directory.EnumerateDirectories().Where(each => each.Name[0] != '.').Select(each => Relative(each.FullName)).Order(StringComparer.CurrentCulture)],
            [.. directory.EnumerateFiles().Where(each => each.Name[0] != '.').Select(ToMedia).OrderBy(file => file.Name, StringComparer.CurrentCulture)]);
    }

    public async Task<bool> SaveAsync(string path, Stream content, CancellationToken cancellation)
    {
        var physical = Physical(path) ?? throw new ArgumentException($"'{path}' is not a path of the media library.", nameof(path));
        var unfinished = Path.Combine(_root, Unfinished);
        Directory.CreateDirectory(unfinished);
        var temporary = Path.Combine(unfinished, Guid.NewGuid().ToString("N"));
        try
        {
            await using (var file = File.Create(temporary))
                await content.CopyToAsync(file, cancellation);
            if (await IsSameAsync(temporary, physical, cancellation))
                return false;
            await KeepAsync(path, temporary, physical, cancellation);
            return true;
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    private async Task KeepAsync(string path, string temporary, string physical, CancellationToken cancellation)
    {
        var replaced = new FileInfo(physical) is { Exists: true } old ? old.Length : 0;
        var growth = new FileInfo(temporary).Length - replaced;
        if (!await storage.TryTakeAsync(growth, cancellation))
            throw new StorageQuotaException(text["Media_QuotaReached", Path.GetFileName(path)]);
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(physical)!);
            File.Move(temporary, physical, overwrite: true);
            sizes.Forget(Relative(physical));
        }
        catch
        {
            await storage.TryTakeAsync(-growth, CancellationToken.None);
            throw;
        }
    }

    public bool CreateFolder(string path)
    {
        if (Physical(path) is not { } physical || File.Exists(physical))
            return false;
        Directory.CreateDirectory(physical);
        return true;
    }

    public bool Delete(string path)
    {
        if (Physical(path) is not { } physical)
            return false;
        if (File.Exists(physical))
        {
            var bytes = new FileInfo(physical).Length;
            File.Delete(physical);
            sizes.Forget(Relative(physical));
            // Giving room back waits for nothing but the count.
            _ = storage.TryTakeAsync(-bytes).AsTask();
            return true;
        }

        if (!Directory.Exists(physical) || Directory.EnumerateFileSystemEntries(physical).Any())
            return false;
        Directory.Delete(physical);
        return true;
    }

    public long TotalBytes() => !Directory.Exists(_root)
        ? 0
        : new DirectoryInfo(_root).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    private string? Physical(string path) => MediaPath.Normalize(path) is { Length: > 0 } normal ? Path.Combine(_root, normal) : null;

    private string Relative(string physical) => Path.GetRelativePath(_root, physical).Replace('\\', '/');

    private MediaFile ToMedia(FileInfo file) => new(Relative(file.FullName), file.Length, file.LastWriteTimeUtc, file.FullName);

    private static async Task<bool> IsSameAsync(string one, string other, CancellationToken cancellation)
    {
        if (!File.Exists(other) || new FileInfo(one).Length != new FileInfo(other).Length)
            return false;
        var first = await File.ReadAllBytesAsync(one, cancellation);
        var second = await File.ReadAllBytesAsync(other, cancellation);
        return first.AsSpan().SequenceEqual(second);
    }
}
