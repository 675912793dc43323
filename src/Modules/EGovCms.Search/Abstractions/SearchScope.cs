namespace EGovCms.Search.Abstractions;

/// <summary>What an asker may read, and where.</summary>
public sealed record SearchScope
{
    /// <summary>The site that is searched; null for all of them.</summary>
    public string? Tenant { get; init; }

    /// <summary>What a member of staff may read besides what everybody may; empty for the public.</summary>
    public IReadOnlyCollection<SearchRight> Rights { get; init; } = [];

    /// <summary>What everybody may read on all sites.</summary>
    public static SearchScope Everything { get; } = new();
}
