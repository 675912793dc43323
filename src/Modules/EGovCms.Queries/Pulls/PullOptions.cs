namespace EGovCms.Queries.Pulls;

/// <summary>What data may be fetched from. Configuration section <c>Queries:Pulls</c>: who operates the installation decides, webmasters choose among it by name.</summary>
internal sealed class PullOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Queries:Pulls";

    /// <summary>In <c>Tenants</c>: all of them.</summary>
    public const string Everyone = "*";

    /// <summary>The folder in which each tenant has one of its own, called like it. Without it nothing is fetched from folders.</summary>
    public string? Folder { get; init; }

    /// <summary>Databases, by the name that webmasters choose.</summary>
    public Dictionary<string, PullConnection> Connections { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Hosts, by the name that webmasters choose.</summary>
    public Dictionary<string, PullHost> Hosts { get; init; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The most that is fetched at once, in bytes. Default 2 GB.</summary>
    public long MostBytes { get; init; } = 2L << 30;

    /// <summary>How long fetching may take. Default half an hour.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromMinutes(30);

    /// <summary>A file that was written to later than this long ago may not be whole yet. Default one minute.</summary>
    public TimeSpan Settled { get; init; } = TimeSpan.FromMinutes(1);

    public static bool Allows(IReadOnlyList<string> tenants, string tenant) => tenants.Contains(Everyone) || tenants.Contains(tenant, StringComparer.OrdinalIgnoreCase);
}
