namespace EGovCms.Statistics.Storage;

/// <summary>What a key is called, and where it is found: as the page said when it was last shown.</summary>
internal sealed class VisitNameRow
{
    public required string Tenant { get; init; }

    public required string Dimension { get; init; }

    public required string Key { get; init; }

    public string Name { get; set; } = "";

    /// <summary>Inside the tenant, with a slash before it.</summary>
    public string Path { get; set; } = "";
}
