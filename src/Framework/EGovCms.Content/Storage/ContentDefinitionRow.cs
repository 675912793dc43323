namespace EGovCms.Content.Storage;

/// <summary>A type or part definition as stored.</summary>
internal sealed class ContentDefinitionRow
{
    public const string TypeKind = "Type";
    public const string PartKind = "Part";

    public required string Kind { get; set; }

    /// <summary>In capitals: names are unique without case.</summary>
    public required string Key { get; set; }

    public required string Document { get; set; }
}
