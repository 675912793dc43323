using System.Text.RegularExpressions;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Versions;

namespace EGovCms.Queries.Imports;

/// <summary>Tells which heading of a file is likely to be which column: those called alike first, then those of which one name holds the other, if only one does.</summary>
internal static partial class HeadingMatch
{
    public static IReadOnlyDictionary<string, string> Suggest(QuerySystem system, IReadOnlyList<string> headings)
    {
        var found = Same(system, headings);
        foreach (var column in StoredColumns.Of(system).All.Where(column => !found.ContainsKey(column.Key)))
        {
            var free = headings.Except(found.Values).Where(heading => Holds(heading, column.Label)).ToList();
            if (free.Count == 1)
                found.Add(column.Key, free[0]);
        }

        return found;
    }

    /// <summary>Those called alike, alone: where nobody looks at what is suggested.</summary>
    public static Dictionary<string, string> Same(QuerySystem system, IReadOnlyList<string> headings)
    {
        ArgumentNullException.ThrowIfNull(headings);
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in StoredColumns.Of(system).All)
        {
            if (headings.FirstOrDefault(heading => IsSame(heading, column.Label) || IsSame(heading, column.Key)) is { } heading)
                found.TryAdd(column.Key, heading);
        }

        return found;
    }

    private static bool IsSame(string heading, string name) => Bare(heading) is { Length: > 0 } bare && string.Equals(bare, Bare(name), StringComparison.OrdinalIgnoreCase);

    private static bool Holds(string heading, string label) =>
        (Bare(heading), Bare(label)) is ({ Length: > 1 } one, { Length: > 1 } other)
        && (one.Contains(other, StringComparison.OrdinalIgnoreCase) || other.Contains(one, StringComparison.OrdinalIgnoreCase));

    /// <summary>Without spaces, signs, and what stands in brackets: a unit, a remark.</summary>
    private static string Bare(string name) => Noise().Replace(name, "");

    [GeneratedRegex(@"[(（\[【][^)）\]】]*[)）\]】]|[^\p{L}\p{N}]")]
    private static partial Regex Noise();
}
