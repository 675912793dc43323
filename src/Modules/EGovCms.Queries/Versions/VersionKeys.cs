using System.Security.Cryptography;

namespace EGovCms.Queries.Versions;

/// <summary>The keys of one version: one that encrypts its rows and no other version's, and one by which they are found, the data set's.</summary>
internal sealed record VersionKeys(byte[] Data, byte[] Lookup)
{
    /// <summary>Of each, in bytes.</summary>
    public const int Length = 32;

    public static VersionKeys Make(byte[] lookup) => new(RandomNumberGenerator.GetBytes(Length), lookup);

    public byte[] ToBytes() => [.. Data, .. Lookup];

    public static VersionKeys FromBytes(byte[] bytes) => new(bytes[..Length], bytes[Length..]);
}
