using System.Globalization;

namespace EGovCms.Mailbox.Statistics;

/// <summary>Medians of what was counted by its value: the database counts, and few numbers travel.</summary>
internal static class Median
{
    /// <summary>The value in the middle, or half of the sum of the two there; null for nothing.</summary>
    /// <param name="counted">Values and how many times each is there, in any order; a value may come several times.</param>
    public static decimal? Of(IEnumerable<(int Value, long Count)> counted)
    {
        var ordered = counted.GroupBy(each => each.Value, each => each.Count).Select(group => (Value: group.Key, Count: group.Sum())).OrderBy(each => each.Value).ToList();
        var total = ordered.Sum(each => each.Count);
        return total == 0 ? null : (At((total - 1) / 2) + At(total / 2)) / 2m;

        int At(long place)
        {
            foreach (var (value, count) in ordered)
            {
                if (place < count)
                    return value;
                place -= count;
            }

            throw new ArgumentOutOfRangeException(nameof(place));
        }
    }

    /// <summary>2, or 2.5; null for nothing.</summary>
    public static string? Show(decimal? median) => median?.ToString("0.#", CultureInfo.InvariantCulture);
}
