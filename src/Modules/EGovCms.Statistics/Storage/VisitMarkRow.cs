namespace EGovCms.Statistics.Storage;

/// <summary>
/// That somebody has been there today: on the site, in a column, in an hour. The mark is made with the day's salt and tells nothing once that is gone; the row goes with the day as well.
/// </summary>
internal sealed class VisitMarkRow
{
    public required string Tenant { get; init; }

    public int Day { get; init; }

    public required string Mark { get; init; }

    /// <summary>When the visitor was last seen, in seconds since 1970; 0 for marks of other things than the visitor.</summary>
    public long LastSeen { get; set; }
}
