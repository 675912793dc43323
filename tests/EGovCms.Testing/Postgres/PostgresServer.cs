using Npgsql;

namespace EGovCms.Testing.Postgres;

/// <summary>
/// The PostgreSQL server that tests use: the one that <c>EGOVCMS_TEST_POSTGRES</c> names (its user must be allowed to make
/// databases and roles), or a private one, started by the first test that needs it.
/// </summary>
public static class PostgresServer
{
    private static readonly Lazy<Task<string>> Server = new(StartAsync);

    /// <summary>Makes an empty database; it is dropped when disposed.</summary>
    public static async Task<PostgresDatabase> CreateDatabaseAsync()
    {
        var server = await Server.Value;
        var name = NewName();
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand($"create database {name}", connection);
        await command.ExecuteNonQueryAsync();
        return new PostgresDatabase(server, name);
    }

    internal static string NewName() => $"egov_test_{Guid.NewGuid():N}"[..24];

    private static async Task<string> StartAsync()
    {
        if (Environment.GetEnvironmentVariable("EGOVCMS_TEST_POSTGRES") is { Length: > 0 } given)
            return given;
        if (OperatingSystem.IsWindows())
            throw new PlatformNotSupportedException("Set EGOVCMS_TEST_POSTGRES to the connection string of a PostgreSQL server.");
        var server = new PrivatePostgres();
        await server.StartAsync();
        return server.ConnectionString;
    }
}
