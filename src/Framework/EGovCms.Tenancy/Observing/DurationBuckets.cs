namespace EGovCms.Tenancy.Observing;

/// <summary>Counts durations by size, so that medians need no list of them. Each bucket is a third to a half wider than the one before.</summary>
internal static class DurationBuckets
{
    // Upper bounds in milliseconds; the last bucket has none.
    private static readonly double[] Bounds =
        [0.1, 0.2, 0.3, 0.5, 0.75, 1, 1.5, 2, 3, 5, 7.5, 10, 15, 20, 30, 50, 75, 100, 150, 200, 300, 500, 750, 1000, 2000, 5000, 10_000];

    public static int Count => Bounds.Length + 1;

    public static int Of(double milliseconds)
    {
        var found = Array.BinarySearch(Bounds, milliseconds);
        return found < 0 ? ~found : found;
    }

    /// <summary>The duration that the share of all stays below, read between the bounds of its bucket; null when there are none.</summary>
    public static TimeSpan? Percentile(ReadOnlySpan<long> counts, double share)
    {
        var total = 0L;
        foreach (var count in counts)
            total += count;
        if (total == 0)
            return null;
        var (wanted, before) = (share * total, 0L);
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0 && before + counts[i] >= wanted)
            {
                var lower = i == 0 ? 0 : Bounds[i - 1];
                var upper = i < Bounds.Length ? Bounds[i] : lower;
                return TimeSpan.FromMilliseconds(lower + ((upper - lower) * (wanted - before) / counts[i]));
            }

            before += counts[i];
        }

        return null;
    }
}
