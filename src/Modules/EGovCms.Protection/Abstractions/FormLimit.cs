namespace EGovCms.Protection.Abstractions;

/// <summary>So many within so long.</summary>
/// <param name="Count">How many are let through.</param>
/// <param name="Window">The sliding time in which they are counted.</param>
public sealed record FormLimit(int Count, TimeSpan Window);
