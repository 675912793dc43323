using EGovCms.Search.Documents;
using EGovCms.Search.Text;
using Npgsql;

namespace EGovCms.Bench;

/// <summary>A table with a vector of weighted words under a GIN index.</summary>
internal sealed class PostgresPeer : ISearchPeer, IAsyncDisposable
{
    private readonly NpgsqlConnection _connection;
    private readonly WordCutter _cutter;

    private PostgresPeer(NpgsqlConnection connection, Vocabulary vocabulary) => (_connection, _cutter) = (connection, new WordCutter(vocabulary));

    public static async Task<PostgresPeer> CreateAsync(string connectionString, Vocabulary vocabulary)
    {
        var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        var peer = new PostgresPeer(connection, vocabulary);
        await peer.ExecuteAsync("CREATE TABLE texts (id bigint PRIMARY KEY, title text NOT NULL, body text NOT NULL, words tsvector NOT NULL)");
        await peer.ExecuteAsync("CREATE INDEX texts_words ON texts USING gin (words)");
        return peer;
    }

    public async Task AddAsync(IReadOnlyList<SearchDocumentRow> rows)
    {
        await using var transaction = await _connection.BeginTransactionAsync();
        await using var command = new NpgsqlCommand(
            """
            INSERT INTO texts SELECT id, title, body, setweight(to_tsvector('simple', title), 'A') || setweight(to_tsvector('simple', keywords), 'B') || setweight(to_tsvector('simple', body), 'D')
            FROM unnest($1::bigint[], $2::text[], $3::text[], $4::text[]) AS given (id, title, keywords, body)
            """,
            _connection);
        command.Parameters.Add(new() { Value = rows.Select(row => row.Revision).ToArray() });
        command.Parameters.Add(new() { Value = rows.Select(row => _cutter.Cut(row.Title)).ToArray() });
        command.Parameters.Add(new() { Value = rows.Select(row => _cutter.Cut(row.Keywords)).ToArray() });
        command.Parameters.Add(new() { Value = rows.Select(row => _cutter.Cut(row.Body)).ToArray() });
        await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
    }

    public Task FinishAsync() => ExecuteAsync("VACUUM ANALYZE texts");

    public async Task<int> AskAsync(string words)
    {
        var asked = string.Join(' ', _cutter.Words(words));
        await using var best = new NpgsqlCommand(
            """
            SELECT id, ts_headline('simple', title, query), ts_headline('simple', body, query)
            FROM (SELECT id, title, body, query FROM texts, plainto_tsquery('simple', $1) AS query WHERE words @@ query ORDER BY ts_rank('{0.1, 0.2, 0.5, 1.0}', words, query) DESC LIMIT 10) AS best
            """,
            _connection);
        best.Parameters.Add(new() { Value = asked });
        await using (var reader = await best.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                _ = reader.GetString(1) + reader.GetString(2);
        }

        await using var count = new NpgsqlCommand("SELECT count(*) FROM texts WHERE words @@ plainto_tsquery('simple', $1)", _connection);
        count.Parameters.Add(new() { Value = asked });
        return (int)(long)(await count.ExecuteScalarAsync())!;
    }

    public async Task<long> BytesAsync()
    {
        await using var command = new NpgsqlCommand("SELECT pg_total_relation_size('texts')", _connection);
        return (long)(await command.ExecuteScalarAsync())!;
    }

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private async Task ExecuteAsync(string sql)
    {
        await using var command = new NpgsqlCommand(sql, _connection);
        await command.ExecuteNonQueryAsync();
    }
}
