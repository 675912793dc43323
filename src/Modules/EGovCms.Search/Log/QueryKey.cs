namespace EGovCms.Search.Log;

/// <summary>A row of the log.</summary>
internal readonly record struct QueryKey(string Tenant, DateOnly Day, string Words);
