using System.Numerics;

namespace EGovCms.Protection.Spam;

/// <summary>A fingerprint of 64 bits of which texts that are nearly the same share nearly all (Charikar 2002), over runs of three characters.</summary>
internal static class SimHash
{
    /// <summary>Texts shorter than this say too little: two citizens may well write the same.</summary>
    public const int Shortest = 20;

    /// <summary>Bits in which two texts that count as the same may differ: a word in a short letter changes about ten, another letter about half of the 64.</summary>
    public const int Near = 12;

    public static ulong Of(ReadOnlySpan<char> text)
    {
        Span<int> votes = stackalloc int[64];
        votes.Clear();
        for (var i = 0; i + 3 <= text.Length; i++)
        {
            var hash = Mix(((ulong)text[i] << 32) | ((ulong)text[i + 1] << 16) | text[i + 2]);
            for (var bit = 0; bit < 64; bit++)
                votes[bit] += (hash >> bit & 1) == 1 ? 1 : -1;
        }

        var result = 0UL;
        for (var bit = 0; bit < 64; bit++)
            result |= votes[bit] > 0 ? 1UL << bit : 0;
        return result;
    }

    public static bool AreNear(ulong one, ulong other) => BitOperations.PopCount(one ^ other) <= Near;

    // Spreads neighbouring numbers over all 64 bits (the finalizer of SplitMix64).
    private static ulong Mix(ulong x)
    {
        x = (x ^ (x >> 30)) * 0xBF58476D1CE4E5B9;
        x = (x ^ (x >> 27)) * 0x94D049BB133111EB;
        return x ^ (x >> 31);
    }
}
