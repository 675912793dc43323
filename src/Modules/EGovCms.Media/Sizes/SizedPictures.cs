using System.Security.Cryptography;
using System.Text;
using EGovCms.Data.Stores;
using EGovCms.Media.Abstractions;
using Microsoft.Extensions.Options;

namespace EGovCms.Media.Sizes;

/// <summary>
/// Pictures in the sizes that were asked for, kept under the tenant's own folder beside the library: a folder for each picture, a file for each size, named by
/// the version of the picture it was made from. They are no part of the quota, as visitors order them; the least used go instead.
/// </summary>
internal sealed class SizedPictures(DataStore store, PictureResizer resizer, IOptions<MediaOptions> options, TimeProvider time) : IDisposable
{
    // A small file takes a block of the disk all the same.
    private const long Block = 4096;
    private const int Buffer = 16 * 1024;
    private static readonly TimeSpan Fresh = TimeSpan.FromHours(1);

    private readonly string _root = Path.Combine(store.Folder, "media-sizes");

    // One picture of a tenant is made at a time: it bounds what decoding takes, and of two who ask for the same the second finds it.
    private readonly SemaphoreSlim _gate = new(1, 1);
    private long? _kept;

    /// <summary>The picture in that size; null when it cannot be made, and is to be sent as it is.</summary>
    public async Task<FileStream?> OpenAsync(MediaFile file, PictureSize size, CancellationToken cancellation)
    {
        if (!resizer.IsAvailable)
            return null;
        var kept = Path.Combine(FolderOf(file.Path), $"{file.ModifiedUtc.Ticks:x}-{file.Length:x}-{Hash(size.ToString())}");
        return Filled(Open(kept) ?? await MakeAsync(file, size, kept, cancellation));
    }

    /// <summary>The picture was replaced or removed: its sizes go.</summary>
    public void Forget(string path)
    {
        try
        {
            Directory.Delete(FolderOf(path), recursive: true);
        }
        catch (IOException)
        {
            // There is none, or one is just being added, which looks at its picture again; no name of a version is ever asked for again.
        }
    }

    public void Dispose() => _gate.Dispose();

    private async Task<FileStream?> MakeAsync(MediaFile file, PictureSize size, string kept, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            if (Open(kept) is { } made)
                return made;
            Make(file, size, kept);
            var opened = Open(kept);
            if (!IsCurrent(file))
                Forget(file.Path);
            MakeRoom(opened?.Length ?? 0);
            return opened;
        }
        finally
        {
            _gate.Release();
        }
    }

    private void Make(MediaFile file, PictureSize size, string kept)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(kept)!);
        var unfinished = Path.Combine(_root, Guid.NewGuid().ToString("N"));
        try
        {
            // An empty file remembers that there is nothing to be made of the picture: it is not tried again at each request.
            if (!resizer.TryMake(file, size, unfinished))
                File.WriteAllBytes(unfinished, []);
            File.Move(unfinished, kept, overwrite: true);
        }
        finally
        {
            File.Delete(unfinished);
        }
    }

    private FileStream? Open(string kept)
    {
        try
        {
            // What is open can be sent to its end, though it is removed meanwhile.
            var stream = new FileStream(kept, FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, Buffer, FileOptions.Asynchronous);
            var now = time.GetUtcNow().UtcDateTime;
            if (now - File.GetLastWriteTimeUtc(kept) > Fresh)
                File.SetLastWriteTimeUtc(kept, now);
            return stream;
        }
        catch (Exception none) when (none is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    private static FileStream? Filled(FileStream? stream)
    {
        if (stream is not { Length: 0 })
            return stream;
        stream.Dispose();
        return null;
    }

    private void MakeRoom(long added)
    {
        _kept = _kept is { } kept ? kept + Math.Max(Block, added) : Files().Sum(Room);
        if (_kept <= options.Value.KeptSizes)
            return;
        var files = Files().OrderBy(file => file.LastWriteTimeUtc).ToList();
        var left = files.Sum(Room);
        foreach (var file in files)
        {
            if (left <= options.Value.KeptSizes / 4 * 3)
                break;
            left -= Room(file);
            file.Delete();
        }

        _kept = left;
    }

    private static long Room(FileInfo file) => Math.Max(Block, file.Length);

    private IEnumerable<FileInfo> Files() => new DirectoryInfo(_root) is { Exists: true } root ? root.EnumerateFiles("*", SearchOption.AllDirectories) : [];

    private static bool IsCurrent(MediaFile file) =>
        new FileInfo(file.PhysicalPath) is { Exists: true } now && now.LastWriteTimeUtc == file.ModifiedUtc && now.Length == file.Length;

    private string FolderOf(string path) => Path.Combine(_root, Hash(path));

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
}
