namespace EGovCms.Queries.Definitions;

/// <summary>What follows from a system's times.</summary>
internal static class OpenTimes
{
    /// <summary>Whether it answers at that time.</summary>
    public static bool IsOpenAt(this IOpenTimes system, DateTime utc) => system.State is QueryState.Open && !(utc < system.OpenFromUtc) && !(utc >= system.OpenUntilUtc);

    /// <summary>When that changes next; null for never.</summary>
    public static DateTime? NextChangeAfter(this IOpenTimes system, DateTime utc) => system.State is not QueryState.Open ? null : (system.OpenFromUtc, system.OpenUntilUtc) switch
    {
        ({ } from, _) when utc < from => from,
        (_, { } until) when utc < until => until,
        _ => null,
    };
}
