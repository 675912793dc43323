namespace EGovCms.Data;

/// <summary>Where the installation's data lie. Configuration section <c>Data</c>.</summary>
public sealed record DataOptions
{
    /// <summary>The configuration section's name.</summary>
    public const string Section = "Data";

    /// <summary>Folder of everything that is kept in files, relative to the content root. Default <c>App_Data</c>.</summary>
    public string Folder { get; init; } = "App_Data";

    /// <summary>
    /// <c>Sqlite</c> (default) or <c>Postgres</c>: the database of the platform's store. A tenant may be on either, see
    /// <c>ShellSettings.DatabaseProvider</c>.
    /// </summary>
    public string Provider { get; init; } = DatabaseProvider.Sqlite;

    /// <summary>
    /// PostgreSQL's connection string, for the platform's store and for each tenant that has none of its own. Its pool is
    /// shared by all of them, so the number of connections does not grow with the number of tenants;
    /// <c>Maximum Pool Size</c> is 40 unless it is said here.
    /// </summary>
    public string? ConnectionString { get; init; }

    /// <summary>
    /// On PostgreSQL each tenant's statements run as a role of its own that can see its schema alone (default). The user of
    /// <see cref="ConnectionString"/> then needs CREATEROLE. False: schemas are kept apart by the search path only.
    /// </summary>
    public bool RolePerTenant { get; init; } = true;

    /// <summary>
    /// Seconds between looks for changes that other processes made and did not tell of. Default 10. Commits of other servers are heard of at
    /// once on PostgreSQL; on SQLite the files are looked at every second.
    /// </summary>
    public int ChangePollSeconds { get; init; } = 10;

    /// <summary>Days for which change-log entries are kept after all consumers have seen them. Default 30.</summary>
    public int ChangeRetentionDays { get; init; } = 30;
}
