namespace EGovCms.NamedQueries.Abstractions;

/// <summary>A query that cannot be run. The message tells its writer what to mend.</summary>
public class QueryException(string message, Exception? inner = null) : Exception(message, inner);
