namespace EGovCms.Queries.DataSets;

/// <summary>A period of a query system: 2026年度.</summary>
internal sealed class DataSetRow
{
    public required string Id { get; init; }

    /// <summary>The system's key.</summary>
    public required string System { get; init; }

    public required string Name { get; set; }

    /// <summary>Its place in lists, the latest first.</summary>
    public int Position { get; set; }

    /// <summary>The version in service, or null before the first import.</summary>
    public string? CurrentVersion { get; set; }

    /// <summary>The key of look-ups for the versions that are made from now on, closed by the vault.</summary>
    public required byte[] LookupKey { get; set; }

    public DateTime CreatedUtc { get; init; }

    /// <summary>Two who switch at once: one of them fails.</summary>
    public long Revision { get; set; }
}
