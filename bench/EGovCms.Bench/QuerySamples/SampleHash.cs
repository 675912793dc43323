namespace EGovCms.Bench.QuerySamples;

/// <summary>Numbers that look thrown and are the same on every machine and at every time (SplitMix64), so that files can be made anew and compared.</summary>
internal static class SampleHash
{
    /// <summary>A number from 0 to below <paramref name="below"/>.</summary>
    /// <param name="subject">Whose.</param>
    /// <param name="fact">What of them.</param>
    /// <param name="below">The bound.</param>
    public static int Of(int subject, string fact, int below)
    {
        var state = (ulong)subject * 0x9E3779B97F4A7C15;
        foreach (var letter in fact)
            state = Mix(state + letter);
        return (int)(Mix(state) % (ulong)below);
    }

    private static ulong Mix(ulong value)
    {
        value += 0x9E3779B97F4A7C15;
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }
}
