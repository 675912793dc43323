namespace EGovCms.Queries.Lookups;

/// <summary>What a citizen asks.</summary>
internal sealed record LookupQuestion
{
    /// <summary>The system's key.</summary>
    public required string System { get; init; }

    /// <summary>The way's key.</summary>
    public required string Way { get; init; }

    /// <summary>The data set to look in; null for all.</summary>
    public string? DataSet { get; init; }

    /// <summary>By column key, what was typed.</summary>
    public required IReadOnlyDictionary<string, string> Values { get; init; }
}
