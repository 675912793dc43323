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

    /// <summary>Makes another with the same content. Nobody may be connected to this one.</summary>
    public async Task<PostgresDatabase> CopyAsync()
    {
        var copy = new PostgresDatabase(_server, PostgresServer.NewName());
        await using (var connection = new NpgsqlConnection(_server))
        {
            await connection.OpenAsync();
            await ExecuteAsync(connection, $"create database {copy._name} template {_name}");
        }

        // A tenant's role is named after its database: each gets one of its own, which then owns what the other owned.
        await using var inside = new NpgsqlConnection(copy.ConnectionString + ";Pooling=false");
        await inside.OpenAsync();
        await ExecuteAsync(inside, $"""
            do $do$ declare r text; own text; begin
              for r in select rolname from pg_roles where starts_with(rolname, '{_name}_') loop
                own := '{copy._name}' || substr(r, {_name.Length + 1});
                execute format('create role %I nologin', own);
                execute format('grant %I to current_user', own);
                execute format('reassign owned by %I to %I', r, own);
              end loop;
            end $do$
            """);
        return copy;
    }

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
