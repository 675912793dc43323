namespace EGovCms.Contents.Alias;

/// <summary>Index row: the alias of a newest or public version.</summary>
internal sealed class ContentAlias
{
    /// <summary>In small letters.</summary>
    public required string Alias { get; set; }

    public required string ContentItemId { get; set; }
}
