using EGovCms.Portal.Abstractions;

namespace EGovCms.Portal.Search;

/// <summary>Cuts a text where the words asked for stand in it. What comes out is text, encoded by the template.</summary>
internal static class Highlight
{
    public static IReadOnlyList<TextPiece> Mark(string text, IReadOnlyList<string> words)
    {
        if (text.Length == 0)
            return [];
        // Folding may change a text's length (㎡ becomes m2); then its places mean nothing, and the text is shown unmarked.
        var folded = SearchText.Fold(text);
        if (folded.Length != text.Length)
            return [new(text, false)];

        var hits = new bool[text.Length];
        foreach (var word in words)
        {
            for (var at = folded.IndexOf(word, StringComparison.Ordinal); at >= 0; at = folded.IndexOf(word, at + word.Length, StringComparison.Ordinal))
                hits.AsSpan(at, word.Length).Fill(true);
        }

        return Pieces(text, hits);
    }

    private static List<TextPiece> Pieces(string text, bool[] hits)
    {
        var pieces = new List<TextPiece>();
        for (var start = 0; start < text.Length;)
        {
            var end = start + 1;
            while (end < text.Length && hits[end] == hits[start])
                end++;
            pieces.Add(new(text[start..end], hits[start]));
            start = end;
        }

        return pieces;
    }
}
