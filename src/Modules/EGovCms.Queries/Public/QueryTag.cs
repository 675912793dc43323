namespace EGovCms.Queries.Public;

/// <summary>Names of what kept pages show of query systems.</summary>
internal static class QueryTag
{
    /// <summary>The systems: their names, times and periods.</summary>
    public const string Systems = "query-systems";
}
