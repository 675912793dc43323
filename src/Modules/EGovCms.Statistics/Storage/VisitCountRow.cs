namespace EGovCms.Statistics.Storage;

/// <summary>What was counted on a site and day by one thing.</summary>
internal sealed class VisitCountRow
{
    public required string Tenant { get; init; }

    /// <summary>One of <see cref="Storage.Dimension"/>.</summary>
    public required string Dimension { get; init; }

    /// <summary>As 20261130; a whole month stands under its first day; 0 for what has no day.</summary>
    public int Day { get; init; }

    public required string Key { get; init; }

    public long Pages { get; set; }

    public long Visits { get; set; }

    public long Visitors { get; set; }
}
