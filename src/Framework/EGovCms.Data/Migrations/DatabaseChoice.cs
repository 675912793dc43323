using FluentMigrator;
using FluentMigrator.Builders.IfDatabase;

namespace EGovCms.Data.Migrations;

/// <summary>Steps of a migration that differ between the two databases.</summary>
public static class DatabaseChoice
{
    /// <summary>Taken on PostgreSQL only.</summary>
    public static IIfDatabaseExpressionRoot IfPostgres(this MigrationBase migration) => For(migration, IsPostgres);

    /// <summary>Taken on SQLite only.</summary>
    public static IIfDatabaseExpressionRoot IfSqlite(this MigrationBase migration) => For(migration, database => !IsPostgres(database));

    private static IIfDatabaseExpressionRoot For(MigrationBase migration, Predicate<string> database)
    {
        ArgumentNullException.ThrowIfNull(migration);
        return migration.IfDatabase(database);
    }

    // Each version of the server has a name of its own: PostgreSQL15_0.
    private static bool IsPostgres(string database) => database.StartsWith("Postgre", StringComparison.OrdinalIgnoreCase);
}
