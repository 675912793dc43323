namespace EGovCms.Media.Abstractions;

/// <summary>What a folder holds.</summary>
/// <param name="Path">Its path; empty at the top.</param>
/// <param name="Folders">Paths of the folders in it.</param>
/// <param name="Files">The files in it.</param>
public sealed record MediaFolder(string Path, IReadOnlyList<string> Folders, IReadOnlyList<MediaFile> Files);
