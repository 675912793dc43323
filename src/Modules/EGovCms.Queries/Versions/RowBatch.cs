using System.Buffers;

namespace EGovCms.Queries.Versions;

/// <summary>Rows on their way into a version: encrypted, with their keys.</summary>
internal sealed class RowBatch
{
    public readonly record struct Entry(long Row, int Offset, int Length);

    public readonly record struct Key(long Prefix, long Row);

    public List<Entry> Rows { get; } = [];

    public List<Key> Keys { get; } = [];

    public ArrayBufferWriter<byte> Bytes { get; } = new(64 * 1024);

    /// <summary>How far the import is with this batch; null to go on without a checkpoint.</summary>
    public VersionProgress? Progress { get; set; }
}
