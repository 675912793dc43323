namespace EGovCms.Data.Stores;

/// <summary>The folders of a tenant that hold files beside its store: they are counted, backed up, exported and restored with it.</summary>
public static class TenantFolders
{
    /// <summary>The media library.</summary>
    public const string Media = "media";

    /// <summary>Files that modules keep, each in a folder of its own: files of letters in <c>files/letters</c>.</summary>
    public const string Files = "files";

    internal static readonly string[] All = [Media, Files];
}
