using System.Text.RegularExpressions;

namespace EGovCms.Queries.Definitions;

/// <summary>What systems, columns and ways are named by.</summary>
internal static partial class QueryKey
{
    /// <summary>The longest, in characters.</summary>
    public const int Length = 64;

    /// <summary>The key of no system: at its address codes on papers are verified.</summary>
    public const string Reserved = "verify";

    public static bool IsValid(string key) => Pattern().IsMatch(key);

    [GeneratedRegex(@"\A[a-z0-9][a-z0-9-]{0,63}\z")]
    private static partial Regex Pattern();
}
