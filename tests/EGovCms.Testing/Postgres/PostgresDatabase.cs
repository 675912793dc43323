using Npgsql;

namespace EGovCms.Testing.Postgres;

/// <summary>An empty database of one test's own.</summary>
public sealed class PostgresDatabase : IAsyncDisposable
{
    private readonly string _server;
    private readonly string _name;

    internal PostgresDatabase(string server, string name)
    {
        _server = server;
        _name = name;
        ConnectionString = new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString();
    }

    /// <summary>Reaches the database as the server's administrator.</summary>
    public string ConnectionString { get; }

    /// <summary>Drops the database, and the roles that were made for its tenants.</summary>
    public async ValueTask DisposeAsync()
    {
        await using var connection = new NpgsqlConnection(_server);
        await connection.OpenAsync();
        await ExecuteAsync(connection, $"drop database {_name} with (force)");
        await ExecuteAsync(connection, $"""
            do $do$ declare r text; begin
              for r in select rolname from pg_roles where starts_with(rolname, '{_name}') loop
                execute format('drop role %I', r);
              end loop;
            end $do$
            """);
    }

    private static async Task ExecuteAsync(NpgsqlConnection connection, string sql)
    {
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
