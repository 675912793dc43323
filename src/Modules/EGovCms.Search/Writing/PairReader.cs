using EGovCms.Search.Text;

namespace EGovCms.Search.Writing;

/// <summary>Cuts a folded text into pairs of neighbouring ideographs and whole words of other writing, so that a phrase of them stands in a text just where its characters do.</summary>
internal static class PairReader
{
    /// <summary>Places between two runs that something separates, so that no phrase reaches over a full stop.</summary>
    private const int Gap = 2;

    /// <summary>A longer word is a key or an address that nobody types.</summary>
    public const int LongestWord = 64;

    public static void Read(ReadOnlySpan<char> text, int firstStep, Adder add)
    {
        var step = firstStep;
        for (var at = 0; at < text.Length;)
        {
            var from = at;
            if (TextFolding.IsIdeograph(text[at]))
            {
                while (at < text.Length && TextFolding.IsIdeograph(text[at]))
                    at++;
                for (var pair = from; pair < Math.Max(at - 1, from + 1); pair++, step = 1)
                    add(text.Slice(pair, Math.Min(2, at - pair)), step);
            }
            else if (TextFolding.IsLetter(text[at]))
            {
                while (at < text.Length && TextFolding.IsLetter(text[at]))
                    at++;
                add(text[from..Math.Min(at, from + LongestWord)], step);
                step = 1;
            }
            else
            {
                // Spaces separate nothing that is asked for together.
                if (!char.IsWhiteSpace(text[at]) && step < Gap)
                    step = Gap;
                at++;
            }
        }
    }

    internal delegate void Adder(ReadOnlySpan<char> pair, int step);
}
