using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace EGovCms.Queries.Versions;

/// <summary>A connection to a version's file with what belongs to it; used by one look-up at a time.</summary>
internal sealed class VersionSession : IDisposable
{
    private readonly SqliteConnection _connection;
    private readonly sqlite3_stmt _find;
    private readonly RowCipher _cipher;

    public VersionSession(string path, VersionKeys keys, VersionIdentity identity)
    {
        // Nothing writes to the file: SQLite takes no locks and looks for no journal.
        var uri = new Uri(path).AbsoluteUri + "?immutable=1";
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = uri, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        _connection.Open();
        SqliteException.ThrowExceptionForRC(
            raw.sqlite3_prepare_v2(_connection.Handle, "SELECT r.id, r.data FROM keys k JOIN rows r ON r.id = k.row WHERE k.prefix = ?1 ORDER BY k.row LIMIT ?2", out _find),
            _connection.Handle);
        _cipher = new RowCipher(keys, identity);
        Keys = new LookupKeys(keys);
    }

    public LookupKeys Keys { get; }

    /// <summary>Rows with the key, opened.</summary>
    public List<StoredRow> Find(long key, int columns, int most)
    {
        var rows = new List<StoredRow>();
        raw.sqlite3_bind_int64(_find, 1, key);
        raw.sqlite3_bind_int(_find, 2, most);
        try
        {
            int result;
            while ((result = raw.sqlite3_step(_find)) == raw.SQLITE_ROW)
                rows.Add(Open(raw.sqlite3_column_int64(_find, 0), raw.sqlite3_column_blob(_find, 1), columns));
            SqliteException.ThrowExceptionForRC(result is raw.SQLITE_DONE ? raw.SQLITE_OK : result, _connection.Handle);
        }
        finally
        {
            raw.sqlite3_reset(_find);
        }

        return rows;
    }

    /// <summary>The row with the number, opened; null when there is none.</summary>
    public StoredRow? Read(long number, int columns)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT data FROM rows WHERE id = $number";
        command.Parameters.AddWithValue("$number", number);
        return command.ExecuteScalar() is byte[] data ? Open(number, data, columns) : null;
    }

    /// <summary>All rows, in the order in which they were imported.</summary>
    public IEnumerable<StoredRow> ReadAll(int columns)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "SELECT id, data FROM rows ORDER BY id";
        using var reader = command.ExecuteReader();
        while (reader.Read())
            yield return Open(reader.GetInt64(0), reader.GetFieldValue<byte[]>(1), columns);
    }

    public void Dispose()
    {
        _find.Dispose();
        _connection.Dispose();
        _cipher.Dispose();
        Keys.Dispose();
    }

    private StoredRow Open(long number, ReadOnlySpan<byte> data, int columns) => new(number, RowPayload.Read(_cipher.Open(number, data), columns));
}
