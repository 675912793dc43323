namespace EGovCms.Statistics.Dashboard;

/// <summary>What was counted, and of what.</summary>
public sealed record Figure
{
    /// <summary>The site that it is of, where there are several.</summary>
    public string Tenant { get; init; } = "";

    public string Key { get; init; } = "";

    public long Pages { get; init; }

    public long Visits { get; init; }

    public long Visitors { get; init; }

    /// <summary>As people read it.</summary>
    public string Name { get; init; } = "";

    /// <summary>Where it is found, or null.</summary>
    public string? Href { get; init; }
}
