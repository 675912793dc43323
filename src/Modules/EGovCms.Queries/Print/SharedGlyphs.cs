using SkiaSharp;

namespace EGovCms.Queries.Print;

/// <summary>Radicals and characters for compatibility that a font draws by the glyph of a character that people write.</summary>
internal static class SharedGlyphs
{
    private static readonly (int First, int Last)[] Blocks = [(0x2e80, 0x2fdf), (0xf900, 0xfaff)];

    /// <summary>By each of them, the character that was written.</summary>
    /// <param name="written">All characters that were.</param>
    /// <param name="faces">The faces in which they were.</param>
    public static Dictionary<int, int> Of(IEnumerable<char> written, params ReadOnlySpan<SKTypeface> faces)
    {
        var meant = new Dictionary<int, int>();
        var characters = written.Distinct().Where(letter => letter >= Blocks[0].First && !char.IsSurrogate(letter)).ToList();
        foreach (var face in faces)
        {
            using var font = new SKFont(face);
            var glyphs = characters.Where(letter => !IsOther(letter)).GroupBy(letter => font.GetGlyph(letter)).Where(group => group.Key != 0).ToDictionary(group => group.Key, group => group.First());
            foreach (var (first, last) in Blocks)
            {
                for (var other = first; other <= last; other++)
                {
                    if (glyphs.TryGetValue(font.GetGlyph(other), out var letter))
                        meant.TryAdd(other, letter);
                }
            }
        }

        return meant;
    }

    private static bool IsOther(char letter) => Array.Exists(Blocks, block => letter >= block.First && letter <= block.Last);
}
