namespace EGovCms.PublishLater.Schedule;

/// <summary>Index row: what is to happen to an item, and when.</summary>
internal sealed class ScheduledItem
{
    public required string ContentItemId { get; set; }

    /// <summary>Taken back; published otherwise.</summary>
    public bool Archive { get; set; }

    public DateTime DueUtc { get; set; }
}
