using System.Buffers;
using EGovCms.Queries.Definitions;

namespace EGovCms.Queries.Versions;

/// <summary>Makes rows of a version out of values in their one form. Not for two threads at once.</summary>
internal sealed class RowEncoder : IDisposable
{
    private readonly RowCipher _cipher;
    private readonly LookupKeys _keys;
    private readonly ArrayBufferWriter<byte> _plain = new(1024);
    private readonly (WayToAsk Way, int[] Columns, string[] Values)[] _ways;

    public RowEncoder(QuerySystem system, VersionKeys keys, VersionIdentity identity)
    {
        _cipher = new RowCipher(keys, identity);
        _keys = new LookupKeys(keys);
        var columns = StoredColumns.Of(system);
        _ways = [.. system.Ways.Select(way => (way, way.Columns.Select(columns.IndexOf).ToArray(), new string[way.Columns.Count]))];
    }

    /// <summary>Adds a row. A row that lacks a value that identifies is not found by that way.</summary>
    /// <param name="batch">What it is added to.</param>
    /// <param name="row">Its number, unlike any other's of the version: the file's.</param>
    /// <param name="values">By the order of <see cref="StoredColumns"/>.</param>
    public void Add(RowBatch batch, long row, ReadOnlySpan<string?> values)
    {
        _plain.ResetWrittenCount();
        RowPayload.Write(values, _plain);
        var length = _plain.WrittenCount + RowCipher.Overhead;
        _cipher.Seal(row, _plain.WrittenSpan, batch.Bytes.GetSpan(length)[..length]);
        batch.Rows.Add(new(row, batch.Bytes.WrittenCount, length));
        batch.Bytes.Advance(length);
        foreach (var (way, columns, identifying) in _ways)
        {
            if (TryTake(values, columns, identifying))
                batch.Keys.Add(new(_keys.Of(way, identifying), row));
        }
    }

    public void Dispose()
    {
        _cipher.Dispose();
        _keys.Dispose();
    }

    private static bool TryTake(ReadOnlySpan<string?> values, int[] columns, string[] identifying)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            if (values[columns[i]] is not { } value)
                return false;
            identifying[i] = value;
        }

        return true;
    }
}
