using EGovCms.Content.Items;

namespace EGovCms.Content.Storage;

/// <summary>
/// A version of an item as stored: the columns that are asked for, and the parts as a JSON document. An index of a feature
/// joins with it, so that list and documents come in one round trip; it is written by <see cref="IContentItems"/> alone.
/// </summary>
public sealed class ContentItemRow
{
    public long Id { get; set; }

    public required string ContentItemId { get; set; }

    public required string ContentItemVersionId { get; set; }

    public required string ContentType { get; set; }

    public string DisplayText { get; set; } = "";

    public bool Latest { get; set; }

    public bool Published { get; set; }

    public DateTime CreatedUtc { get; set; }

    public DateTime ModifiedUtc { get; set; }

    public DateTime? PublishedUtc { get; set; }

    public string Owner { get; set; } = "";

    public string Author { get; set; } = "";

    /// <summary>The item's revision when this version was written last; guards against concurrent writers.</summary>
    public long Revision { get; set; }

    public string Document { get; set; } = "{}";

    /// <summary>The version as an item.</summary>
    public ContentItem ToItem() => ContentRows.ToItem(this);
}
