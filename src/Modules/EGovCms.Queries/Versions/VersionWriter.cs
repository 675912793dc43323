using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace EGovCms.Queries.Versions;

/// <summary>
/// Writes the file of a version: rows in the order in which they come, in few large transactions, each with how far the import is, so that a killed process goes on from there;
/// the index at the end, sorted by SQLite. The journal is kept small by only ever appending. Not for two threads at once.
/// </summary>
internal sealed class VersionWriter : IDisposable
{
    private const string SetUp = """
        PRAGMA page_size=8192;PRAGMA journal_mode=PERSIST;PRAGMA synchronous=NORMAL;PRAGMA locking_mode=EXCLUSIVE;PRAGMA cache_size=-65536;PRAGMA temp_store=FILE;
        CREATE TABLE IF NOT EXISTS progress (id INTEGER PRIMARY KEY CHECK (id = 1), source_row INTEGER NOT NULL, rows INTEGER NOT NULL, faults INTEGER NOT NULL, fault_bytes INTEGER NOT NULL);
        CREATE TABLE IF NOT EXISTS rows (id INTEGER PRIMARY KEY, data BLOB NOT NULL);
        CREATE TABLE IF NOT EXISTS keys (prefix INTEGER NOT NULL, row INTEGER NOT NULL);
        """;

    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _insertRow;
    private readonly sqlite3_stmt _insertKey;
    private bool _inTransaction;

    private VersionWriter(SqliteConnection connection)
    {
        _connection = connection;
        Execute(SetUp);
        // Prepared once and bound by hand: a command object for each of millions of rows costs as much as the insert.
        _insertRow = Prepare("INSERT INTO rows (id, data) VALUES (?1, ?2)");
        _insertKey = Prepare("INSERT INTO keys (prefix, row) VALUES (?1, ?2)");
    }

    /// <summary>Begins a file, or goes on with one that was begun.</summary>
    public static VersionWriter Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            return new VersionWriter(connection);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>How far an import was when it was last stored; null at the beginning.</summary>
    public VersionProgress? ReadProgress()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT source_row, rows, faults, fault_bytes FROM progress";
        using var reader = command.ExecuteReader();
        return reader.Read() ? new(reader.GetInt64(0), reader.GetInt64(1), reader.GetInt32(2), reader.GetInt64(3)) : null;
    }

    public void Add(RowBatch batch)
    {
        Begin();
        var bytes = batch.Bytes.WrittenSpan;
        foreach (var row in batch.Rows)
        {
            raw.sqlite3_bind_int64(_insertRow, 1, row.Row);
            raw.sqlite3_bind_blob(_insertRow, 2, bytes.Slice(row.Offset, row.Length));
            Step(_insertRow);
        }

        foreach (var key in batch.Keys)
        {
            raw.sqlite3_bind_int64(_insertKey, 1, key.Prefix);
            raw.sqlite3_bind_int64(_insertKey, 2, key.Row);
            Step(_insertKey);
        }

        if (batch.Progress is { } progress)
            Store(progress);
    }

    /// <summary>Makes the index. What follows are looks at doubles, and <see cref="Finish"/>.</summary>
    public void MakeIndex()
    {
        Commit();
        Execute("CREATE INDEX IF NOT EXISTS by_prefix ON keys (prefix, row)");
    }

    /// <summary>Rows whose values are to be unique and that have the same key as an earlier one. Keys are 64 bits of a hash: who asks compares the values.</summary>
    public IEnumerable<(long First, long Later)> FindDoubles()
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT prefix, row FROM keys WHERE (prefix & 1) = 1 ORDER BY prefix, row";
        using var reader = command.ExecuteReader();
        (long Prefix, long Row)? first = null;
        while (reader.Read())
        {
            var (prefix, row) = (reader.GetInt64(0), reader.GetInt64(1));
            if (first is { } earlier && earlier.Prefix == prefix)
                yield return (earlier.Row, row);
            else
                first = (prefix, row);
        }
    }

    public byte[]? ReadRow(long row)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT data FROM rows WHERE id = $row";
        command.Parameters.AddWithValue("$row", row);
        return (byte[]?)command.ExecuteScalar();
    }

    /// <summary>Ends the file: whole, on the disk, and from then on never written to again.</summary>
    public void Finish()
    {
        Commit();
        // The progress stays: a process that is killed now finds all done.
        Execute("PRAGMA journal_mode=DELETE;");
    }

    public void Dispose()
    {
        _insertRow.Dispose();
        _insertKey.Dispose();
        _connection.Dispose();
    }

    private void Store(VersionProgress progress)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "INSERT OR REPLACE INTO progress (id, source_row, rows, faults, fault_bytes) VALUES (1, $row, $rows, $faults, $bytes)";
        command.Parameters.AddWithValue("$row", progress.SourceRow);
        command.Parameters.AddWithValue("$rows", progress.Rows);
        command.Parameters.AddWithValue("$faults", progress.Faults);
        command.Parameters.AddWithValue("$bytes", progress.FaultBytes);
        command.ExecuteNonQuery();
        Commit();
    }

    private void Begin()
    {
        if (_inTransaction)
            return;
        Execute("BEGIN IMMEDIATE");
        _inTransaction = true;
    }

    private void Commit()
    {
        if (!_inTransaction)
            return;
        Execute("COMMIT");
        _inTransaction = false;
    }

    private void Step(sqlite3_stmt statement)
    {
        var result = raw.sqlite3_step(statement);
        raw.sqlite3_reset(statement);
        SqliteException.ThrowExceptionForRC(result is raw.SQLITE_DONE ? raw.SQLITE_OK : result, _connection.Handle);
    }

    private sqlite3_stmt Prepare(string sql)
    {
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(_connection.Handle, sql, out var statement), _connection.Handle);
        return statement;
    }

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
