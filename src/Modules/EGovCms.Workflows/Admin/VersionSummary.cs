namespace EGovCms.Workflows.Admin;

/// <summary>A version in the page of its definition.</summary>
/// <param name="Number">The version.</param>
/// <param name="PublishedUtc">Since when.</param>
/// <param name="PublishedBy">By whom; empty for a module.</param>
/// <param name="Running">How many cases go by it.</param>
/// <param name="Ended">How many went by it.</param>
public sealed record VersionSummary(int Number, DateTime PublishedUtc, string PublishedBy, int Running, int Ended);
