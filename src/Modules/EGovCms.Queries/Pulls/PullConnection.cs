namespace EGovCms.Queries.Pulls;

/// <summary>A database whose views may be fetched.</summary>
internal sealed class PullConnection
{
    /// <summary><c>Sqlite</c> or <c>Postgres</c>.</summary>
    public string Provider { get; init; } = "";

    /// <summary>With a user who may read the views alone.</summary>
    public string ConnectionString { get; init; } = "";

    /// <summary>The tenants that may; <c>*</c> for all.</summary>
    public List<string> Tenants { get; init; } = [];
}
