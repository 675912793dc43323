namespace EGovCms.Contents.Lists;

/// <summary>Index row: a public item in a list.</summary>
internal sealed class ContainedRow
{
    public required string ContentItemId { get; set; }

    public required string ListContentItemId { get; set; }

    public int Order { get; set; }

    public DateTime PublishedUtc { get; set; }
}
