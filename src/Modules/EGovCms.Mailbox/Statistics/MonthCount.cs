namespace EGovCms.Mailbox.Statistics;

/// <summary>Letters received in a month, and those of them that are done.</summary>
internal sealed class MonthCount
{
    /// <summary>1 to 12.</summary>
    public long Month { get; set; }

    public long Received { get; set; }

    public long Done { get; set; }

    /// <summary>Those answered within the time limit.</summary>
    public long OnTime { get; set; }
}
