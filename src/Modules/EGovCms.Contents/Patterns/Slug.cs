using System.Globalization;
using System.Text;

namespace EGovCms.Contents.Patterns;

/// <summary>Text made fit for a path segment: small letters and digits of any script, hyphens between words.</summary>
internal static class Slug
{
    private const int MaxLength = 100;

    public static string From(string text)
    {
        var slug = new StringBuilder(Math.Min(text.Length, MaxLength));
        foreach (var rune in text.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (slug.Length >= MaxLength)
                break;
            if (Rune.IsLetterOrDigit(rune))
                slug.Append(Rune.ToLowerInvariant(rune));
            else if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark && slug.Length > 0 && slug[^1] != '-')
                slug.Append('-');
        }

        return slug.ToString().TrimEnd('-').Normalize(NormalizationForm.FormC);
    }
}
