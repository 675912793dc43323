using EGovCms.Search.Documents;
using EGovCms.Search.Text;
using Microsoft.Data.Sqlite;

namespace EGovCms.Bench;

/// <summary>A table of FTS5 with the weights of our fields.</summary>
internal sealed class SqlitePeer : ISearchPeer, IAsyncDisposable
{
    private readonly SqliteConnection _connection;
    private readonly WordCutter _cutter;
    private readonly string _path;

    public SqlitePeer(string path, Vocabulary vocabulary)
    {
        (_path, _cutter) = (path, new WordCutter(vocabulary));
        _connection = new SqliteConnection($"Data Source={path};Pooling=False");
        _connection.Open();
        Execute("PRAGMA journal_mode=WAL");
        Execute("CREATE VIRTUAL TABLE texts USING fts5(title, keywords, body, tokenize='unicode61')");
    }

    public async Task AddAsync(IReadOnlyList<SearchDocumentRow> rows)
    {
        await using var transaction = await _connection.BeginTransactionAsync();
        await using var command = _connection.CreateCommand();
        command.CommandText = "INSERT INTO texts (rowid, title, keywords, body) VALUES ($id, $title, $keywords, $body)";
        foreach (var row in rows)
        {
            command.Parameters.Clear();
            command.Parameters.AddWithValue("$id", row.Revision);
            command.Parameters.AddWithValue("$title", _cutter.Cut(row.Title));
            command.Parameters.AddWithValue("$keywords", _cutter.Cut(row.Keywords));
            command.Parameters.AddWithValue("$body", _cutter.Cut(row.Body));
            await command.ExecuteNonQueryAsync();
        }

        await transaction.CommitAsync();
    }

    public Task FinishAsync()
    {
        Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        return Task.CompletedTask;
    }

    public async Task<int> AskAsync(string words)
    {
        var match = string.Join(" AND ", _cutter.Words(words).Select(word => $"\"{word.Replace("\"", "\"\"", StringComparison.Ordinal)}\""));
        await using var best = _connection.CreateCommand();
        best.CommandText = "SELECT rowid, highlight(texts, 0, '[', ']'), snippet(texts, 2, '[', ']', '…', 32) FROM texts WHERE texts MATCH $match ORDER BY bm25(texts, 8, 4, 1) LIMIT 10";
        best.Parameters.AddWithValue("$match", match);
        await using (var reader = await best.ExecuteReaderAsync())
        {
            while (await reader.ReadAsync())
                _ = reader.GetString(1) + reader.GetString(2);
        }

        await using var count = _connection.CreateCommand();
        count.CommandText = "SELECT count(*) FROM texts WHERE texts MATCH $match";
        count.Parameters.AddWithValue("$match", match);
        return Convert.ToInt32(await count.ExecuteScalarAsync(), System.Globalization.CultureInfo.InvariantCulture);
    }

    public Task<long> BytesAsync() => Task.FromResult(new FileInfo(_path).Length);

    public ValueTask DisposeAsync() => _connection.DisposeAsync();

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
