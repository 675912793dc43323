namespace EGovCms.Statistics.Storage;

/// <summary>The random salt of a day, encrypted. When it is gone, nobody can tell from an address which mark was its.</summary>
internal sealed class VisitSaltRow
{
    public int Day { get; init; }

    public required string Salt { get; init; }
}
