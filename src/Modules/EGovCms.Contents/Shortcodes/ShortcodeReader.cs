using System.Net;
using System.Text.RegularExpressions;

namespace EGovCms.Contents.Shortcodes;

/// <summary>Finds shortcodes in HTML.</summary>
internal static partial class ShortcodeReader
{
    /// <summary>The first opening shortcode of one of the names at or after a place.</summary>
    public static (Match Opening, Dictionary<string, string> Arguments)? Next(string html, int from, Func<string, bool> isKnown)
    {
        for (var match = Opening().Match(html, from); match.Success; match = match.NextMatch())
        {
            if (isKnown(match.Groups["name"].Value))
                return (match, Arguments(match.Groups["arguments"].Value));
        }

        return null;
    }

    /// <summary>Where the end of the shortcode begins, those of the same name inside it passed over; -1 when it has none.</summary>
    public static int EndOf(string html, string name, int from)
    {
        var depth = 0;
        for (var match = Any().Match(html, from); match.Success; match = match.NextMatch())
        {
            if (!match.Groups["name"].Value.Equals(name, StringComparison.OrdinalIgnoreCase))
                continue;
            if (match.Groups["end"].Length == 0)
                depth++;
            else if (depth-- == 0)
                return match.Index;
        }

        return -1;
    }

    private static Dictionary<string, string> Arguments(string text)
    {
        var arguments = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var place = 0;
        foreach (Match match in Argument().Matches(text))
        {
            var key = match.Groups["key"].Success ? match.Groups["key"].Value : $"{place++}";
            var value = match.Groups["quoted"].Success ? match.Groups["quoted"].Value : match.Groups["plain"].Value;
            arguments[key] = WebUtility.HtmlDecode(value);
        }

        return arguments;
    }

    [GeneratedRegex(@"\[(?<name>[A-Za-z][A-Za-z0-9_-]*)(?<arguments>(?:\s+[^\]\[]*)?)/?\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 500)]
    private static partial Regex Opening();

    [GeneratedRegex(@"\[(?<end>/?)(?<name>[A-Za-z][A-Za-z0-9_-]*)(\s+[^\]\[]*)?\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 500)]
    private static partial Regex Any();

    [GeneratedRegex(@"(?:(?<key>[A-Za-z][A-Za-z0-9_-]*)\s*=\s*)?(?:""(?<quoted>[^""]*)""|'(?<quoted>[^']*)'|(?<plain>[^\s""'=]+))", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 500)]
    private static partial Regex Argument();
}
