using EGovCms.Data.Changes;
using Npgsql;

namespace EGovCms.Data.Stores;

/// <summary>PostgreSQL's notifications, on one channel of the platform's database.</summary>
internal sealed class PostgresWire(NpgsqlDataSource pool, string connectionString) : IChangeWire
{
    private const string Channel = "egovcms_changes";
    private const int KeepAliveSeconds = 30;

    public async Task TellAsync(string word, CancellationToken cancellation)
    {
        await using var command = pool.CreateCommand("select pg_notify($1, $2)");
        command.Parameters.Add(new NpgsqlParameter { Value = Channel });
        command.Parameters.Add(new NpgsqlParameter { Value = word });
        await command.ExecuteNonQueryAsync(cancellation);
    }

    public async Task ListenAsync(Action began, Action<string> heard, CancellationToken cancellation)
    {
        // A connection of its own, asked now and then whether it still stands: it waits and does nothing else.
        var builder = new NpgsqlConnectionStringBuilder(connectionString) { Pooling = false, KeepAlive = KeepAliveSeconds };
        await using var connection = new NpgsqlConnection(builder.ToString());
        connection.Notification += (_, told) => heard(told.Payload);
        await connection.OpenAsync(cancellation);
        await using (var command = new NpgsqlCommand($"listen {Channel}", connection))
            await command.ExecuteNonQueryAsync(cancellation);
        began();
        while (true)
            await connection.WaitAsync(cancellation);
    }
}
