namespace EGovCms.Data;

/// <summary>The databases a tenant's store may lie in. The values are the strings of <c>ShellSettings.DatabaseProvider</c>.</summary>
public static class DatabaseProvider
{
    /// <summary>A file a tenant; WAL, foreign keys on, busy timeout set.</summary>
    public const string Sqlite = "Sqlite";

    /// <summary>A schema a tenant.</summary>
    public const string Postgres = "Postgres";
}
