namespace EGovCms.Contents.Items;

/// <summary>Finds what a public path leads to.</summary>
internal interface IContentPaths
{
    /// <summary>The path's target, or null. One round trip.</summary>
    Task<PathTarget?> FindAsync(string path, CancellationToken cancellation);

    /// <summary>Whether something stood there that was taken back or removed, and nothing has taken its place.</summary>
    Task<bool> IsWithdrawnAsync(string path, CancellationToken cancellation);
}
