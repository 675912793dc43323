namespace EGovCms.Localization.Translations;

/// <summary>Index row: a version, public or newest, of an item that has a language.</summary>
internal sealed class LocalizedItem
{
    public required string VersionId { get; set; }

    public required string ItemId { get; set; }

    public required string LocalizationSet { get; set; }

    public required string Culture { get; set; }

    public bool Published { get; set; }

    public bool Latest { get; set; }

    public string Title { get; set; } = "";

    /// <summary>Without a slash; empty when the item has none.</summary>
    public string Path { get; set; } = "";
}
