namespace EGovCms.Mailbox.Statistics;

/// <summary>Letters of a mailbox, or with a unit, whose time is over now.</summary>
internal sealed record OverdueCount
{
    /// <summary>The mailbox's key, or the unit's name.</summary>
    public string Name { get; init; } = "";

    public int Count { get; init; }

    /// <summary>When the one that is late the longest was due.</summary>
    public DateTime? DueUtc { get; init; }
}
