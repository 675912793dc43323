using System.Text.RegularExpressions;

namespace EGovCms.Architecture.Tests.Texts;

/// <summary>A key that source puts together: <c>"State_" + state</c>, <c>$"Feature_{act}Also"</c>, <c>member + "Hint"</c>, <c>$"{kind}_{value}"</c>.</summary>
internal sealed partial record KeyPattern(string Prefix, string Middle, string Suffix)
{
    public static IEnumerable<KeyPattern> In(string source) =>
    [
        .. Joined().Matches(source).Select(match => new KeyPattern(match.Groups[1].Value, "", "")),
        .. Constant().Matches(source).Select(match => new KeyPattern(match.Groups[1].Value, "", "")),
        .. Interpolated().Matches(source).Select(match => new KeyPattern(match.Groups[1].Value, "", match.Groups[2].Value)),
        .. Extended().Matches(source).Select(match => new KeyPattern("", "", match.Groups[1].Value)),
        .. Paired().IsMatch(source) ? [new KeyPattern("", "_", "")] : Array.Empty<KeyPattern>(),
    ];

    /// <summary>Whether the key is made by this pattern from names of things that are there.</summary>
    public bool Makes(string key, IReadOnlySet<string> names)
    {
        if (!key.StartsWith(Prefix, StringComparison.Ordinal) || !key.EndsWith(Suffix, StringComparison.Ordinal) || key.Length <= Prefix.Length + Suffix.Length)
            return false;
        var rest = key[Prefix.Length..^Suffix.Length];
        return Middle.Length == 0 ? names.Contains(rest) : rest.Split(Middle) is [var first, var second] && names.Contains(first) && names.Contains(second);
    }

    [GeneratedRegex(""""([A-Z][A-Za-z_]*_)"\s*\+"""")]
    private static partial Regex Joined();

    [GeneratedRegex("""Prefix = "([A-Z][A-Za-z_]*_)["]""")]
    private static partial Regex Constant();

    [GeneratedRegex("""\$"([A-Z][A-Za-z_]*_)\{[^}"]*\}([A-Za-z_]*)["]""")]
    private static partial Regex Interpolated();

    [GeneratedRegex("""\+ "([A-Z][A-Za-z]*)["]\s*[,\])]""")]
    private static partial Regex Extended();

    [GeneratedRegex("""\$"\{[^}"]*\}_\{[^}"]*\}["]""")]
    private static partial Regex Paired();
}
