using System.Globalization;
using System.Text;

namespace EGovCms.Protection;

/// <summary>A text as it is compared: full-width as half-width, lower case, without the blanks and signs by which words are pulled apart.</summary>
internal static class PlainText
{
    public static string Of(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in Normalized(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
                plain.Append(Rune.ToLower(rune, CultureInfo.InvariantCulture));
        }

        return plain.ToString();
    }

    /// <summary>Half a surrogate pair, which no person types, cannot be normalized.</summary>
    private static string Normalized(string text) => string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormKC);
}
