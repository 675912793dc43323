namespace EGovCms.Queries.Imports;

/// <summary>An import as people follow it.</summary>
/// <param name="Row">Where it stands.</param>
/// <param name="TimeLeft">How long it will still take; null while that cannot be told, and when it is over.</param>
internal sealed record ImportProgress(ImportRow Row, TimeSpan? TimeLeft)
{
    private const double LeastShare = 0.01;

    public static ImportProgress Of(ImportRow row, DateTime now)
    {
        ArgumentNullException.ThrowIfNull(row);
        var gained = row.Share - row.RunShare;
        var left = row.State is ImportState.Reading && row.RunUtc is { } began && gained > LeastShare ? (now - began) * ((1 - row.Share) / gained) : (TimeSpan?)null;
        return new(row, left);
    }
}
