using System.Net;
using System.Text;

namespace EGovCms.Portal.Entries;

/// <summary>The words of HTML, for summaries and search. What comes out is text: it is encoded wherever it is shown.</summary>
internal static class PlainText
{
    private static readonly string[] Silent = ["script", "style"];

    /// <summary>The first <paramref name="length"/> characters of what the markup says.</summary>
    public static string From(string html, int length)
    {
        var text = new StringBuilder(Math.Min(html.Length, length + 16));
        for (var at = 0; at < html.Length && text.Length < length * 2; at++)
        {
            if (html[at] != '<')
            {
                Append(text, html[at]);
                continue;
            }

            at = EndOfTag(html, at);
            Append(text, ' ');
        }

        var decoded = WebUtility.HtmlDecode(text.ToString()).Replace(" ", "", StringComparison.Ordinal) is { } packed && IsMostlyHan(packed)
            ? packed
            : WebUtility.HtmlDecode(text.ToString()).Trim();
        return Cut(decoded, length);
    }

    /// <summary>At most <paramref name="length"/> characters, never half of a surrogate pair.</summary>
    public static string Cut(string text, int length)
    {
        if (text.Length <= length)
            return text;
        return text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];
    }

    private static void Append(StringBuilder text, char letter)
    {
        if (!char.IsWhiteSpace(letter))
            text.Append(letter);
        else if (text.Length > 0 && text[^1] != ' ')
            text.Append(' ');
    }

    /// <summary>Index of the tag's last character; a script's or style's content belongs to its tag.</summary>
    private static int EndOfTag(string html, int start)
    {
        foreach (var name in Silent)
        {
            if (string.Compare(html, start + 1, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) != 0)
                continue;
            var close = html.IndexOf("</" + name, start, StringComparison.OrdinalIgnoreCase);
            if (close < 0)
                return html.Length;
            start = close;
        }

        var end = html.IndexOf('>', start);
        return end < 0 ? html.Length : end;
    }

    /// <summary>Spaces that tags left between Chinese sentences are noise; between Latin words they are needed.</summary>
    private static bool IsMostlyHan(string text) => text.Count(letter => letter >= 0x2E80) * 2 > text.Length;
}
