using System.Collections.Concurrent;
using System.Runtime.InteropServices;
using System.Security.Cryptography;

namespace EGovCms.Contents.Sanitizing;

/// <summary>
/// Which texts came out of cleaning as they went in: what is stored was cleaned then, and is cleaned again whenever it is shown. Remembered by their SHA-256,
/// which nobody can make two texts agree in.
/// </summary>
internal sealed class CleanTexts
{
    /// <summary>Some 4 MB.</summary>
    private const int MaxKept = 50_000;

    private readonly ConcurrentDictionary<Digest, bool> _known = new();
    private int _kept;

    public bool Contains(string text) => _known.ContainsKey(DigestOf(text));

    public void Add(string text)
    {
        if (!_known.TryAdd(DigestOf(text), true) || Interlocked.Increment(ref _kept) <= MaxKept)
            return;
        _known.Clear();
        Volatile.Write(ref _kept, 0);
    }

    private static Digest DigestOf(string text)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(MemoryMarshal.AsBytes(text.AsSpan()), hash);
        return MemoryMarshal.Read<Digest>(hash);
    }

    private readonly record struct Digest(UInt128 First, UInt128 Second);
}
