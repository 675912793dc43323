using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using EGovCms.Queries.Definitions;

namespace EGovCms.Queries.Versions;

/// <summary>
/// What rows are found by: 64 bits of HMAC-SHA-256 over the way and all values that identify, each with its length in front. Not for two threads at once.
/// </summary>
internal sealed class LookupKeys(VersionKeys keys) : IDisposable
{
    private readonly IncrementalHash _hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, keys.Lookup);
    private readonly ArrayBufferWriter<byte> _words = new(256);

    /// <summary>The key; its lowest bit tells whether the way's values are to be unique, so that doubles are found by the index alone.</summary>
    public long Of(WayToAsk way, ReadOnlySpan<string> values)
    {
        _words.ResetWrittenCount();
        Add(way.Key);
        foreach (var value in values)
            Add(value);
        _hash.AppendData(_words.WrittenSpan);
        Span<byte> hash = stackalloc byte[HMACSHA256.HashSizeInBytes];
        _hash.GetHashAndReset(hash);
        return (BinaryPrimitives.ReadInt64LittleEndian(hash) & ~1L) | (way.IsUnique ? 1L : 0L);
    }

    public static bool IsUnique(long key) => (key & 1) == 1;

    public void Dispose() => _hash.Dispose();

    private void Add(string word)
    {
        var length = Encoding.UTF8.GetByteCount(word);
        var target = _words.GetSpan(sizeof(int) + length);
        BinaryPrimitives.WriteInt32LittleEndian(target, length);
        Encoding.UTF8.GetBytes(word, target[sizeof(int)..]);
        _words.Advance(sizeof(int) + length);
    }
}
