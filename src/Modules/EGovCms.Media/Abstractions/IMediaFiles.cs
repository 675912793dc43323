namespace EGovCms.Media.Abstractions;

/// <summary>The tenant's media. Paths are relative, with slashes: <c>city/bridge.webp</c>.</summary>
public interface IMediaFiles
{
    /// <summary>The file, or null when there is none, or the path is none.</summary>
    MediaFile? Find(string path);

    /// <summary>Folders and files of a folder, by name; null when there is no such folder. The empty path is the top.</summary>
    MediaFolder? List(string folder);

    /// <summary>Stores a file, whole or not at all, replacing one of the same path. False when the same content was there already.</summary>
    /// <exception cref="StorageQuotaException">The tenant's quota leaves no room for it.</exception>
    Task<bool> SaveAsync(string path, Stream content, CancellationToken cancellation = default);

    /// <summary>Makes a folder; false when the path is none.</summary>
    bool CreateFolder(string path);

    /// <summary>Deletes a file, or a folder that is empty; false when there is none.</summary>
    bool Delete(string path);

    /// <summary>Bytes that all files take.</summary>
    long TotalBytes();
}
