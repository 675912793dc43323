using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Options;

namespace EGovCms.Protection.Counting;

/// <summary>What the process remembers of public forms, for all tenants.</summary>
internal sealed class ProtectionMemory(IOptions<ProtectionOptions> options)
{
    private const int LongestKey = 512;

    // Of this process alone: nobody outside can choose keys that share a place.
    private readonly byte[] _salt = RandomNumberGenerator.GetBytes(16);

    private int _atWork;

    /// <summary>Guarded forms that are being received just now.</summary>
    public int AtWork => Volatile.Read(ref _atWork);

    public RateTable Rates { get; } = new(options.Value.Keys);

    public UsedForms Used { get; } = new(options.Value.Keys);

    public void Begin() => Interlocked.Increment(ref _atWork);

    public void End() => Interlocked.Decrement(ref _atWork);

    /// <summary>A counter's key: no text of a person is kept.</summary>
    public UInt128 KeyOf(char kind, string tenant, string purpose, string subject)
    {
        var text = $"{kind}\0{tenant}\0{purpose}\0{subject}";
        if (text.Length > LongestKey)
            text = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
        Span<byte> bytes = stackalloc byte[16 + Encoding.UTF8.GetMaxByteCount(LongestKey)];
        _salt.CopyTo(bytes);
        var length = 16 + Encoding.UTF8.GetBytes(text, bytes[16..]);
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(bytes[..length], hash);
        return BitConverter.ToUInt128(hash);
    }
}
