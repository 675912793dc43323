using Org.BouncyCastle.Crypto.Digests;

namespace EGovCms.Privacy.Sealing;

/// <summary>The SM3 hash (GM/T 0004).</summary>
internal static class Sm3
{
    public static byte[] Hash(ReadOnlySpan<byte> words)
    {
        var digest = new SM3Digest();
        digest.BlockUpdate(words);
        var hash = new byte[digest.GetDigestSize()];
        digest.DoFinal(hash);
        return hash;
    }
}
