namespace EGovCms.Contents.Autoroute;

/// <summary>
/// Index row: a path that an item has, or had. It names the item and not the new path, so that a chain of renamings
/// needs one redirect.
/// </summary>
internal sealed class ContentRoute
{
    /// <summary>The path in small letters.</summary>
    public required string Key { get; set; }

    public required string Path { get; set; }

    public required string ContentItemId { get; set; }

    /// <summary>The item inside that one, or empty.</summary>
    public string ContainedItemId { get; set; } = "";

    /// <summary>False for a path that it had.</summary>
    public bool IsCurrent { get; set; }
}
