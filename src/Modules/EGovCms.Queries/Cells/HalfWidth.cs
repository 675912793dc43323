using System.Text;

namespace EGovCms.Queries.Cells;

/// <summary>Brings what people type with a Chinese keyboard to plain characters.</summary>
internal static class HalfWidth
{
    private const int Offset = '！' - '!';

    /// <summary>Full-width letters, digits and marks in half width; any kind of space as a space; invisible characters gone; ends trimmed.</summary>
    public static string Of(string text)
    {
        if (IsPlain(text))
            return text.Trim();
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Normalize(NormalizationForm.FormC))
        {
            if (character is >= '！' and <= '～')
                plain.Append((char)(character - Offset));
            else if (char.IsWhiteSpace(character))
                plain.Append(' ');
            else if (!IsInvisible(character))
                plain.Append(character);
        }

        return plain.ToString().Trim();
    }

    /// <summary>The same without any space.</summary>
    public static string Dense(string text)
    {
        var plain = Of(text);
        return plain.Contains(' ', StringComparison.Ordinal) ? plain.Replace(" ", "", StringComparison.Ordinal) : plain;
    }

    private static bool IsPlain(string text) => !text.AsSpan().ContainsAnyExceptInRange(' ', '~');

    // Byte order marks, joiners and directions come along when cells are pasted.
    private static bool IsInvisible(char character) => char.IsControl(character) || char.GetUnicodeCategory(character) is System.Globalization.UnicodeCategory.Format;
}
