namespace EGovCms.Portal.Entries;

/// <summary>An entry as read for a page; <see cref="Slice"/> is the index of the slice that asked for it.</summary>
internal sealed class EntryRow
{
    public int Slice { get; set; }

    public string ItemId { get; set; } = "";

    public string ContentType { get; set; } = "";

    public string TermId { get; set; } = "";

    public int Weight { get; set; }

    public DateTime PublishedUtc { get; set; }

    public string Title { get; set; } = "";

    public string Url { get; set; } = "";

    public string Summary { get; set; } = "";

    public string Image { get; set; } = "";

    public string ImageAlt { get; set; } = "";

    public string Icon { get; set; } = "";

    public string Number { get; set; } = "";

    public EntryKey Key => new(Weight, PublishedUtc, ItemId);
}
