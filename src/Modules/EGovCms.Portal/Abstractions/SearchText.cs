using System.Text;

namespace EGovCms.Portal.Abstractions;

/// <summary>One form for what is searched and what is asked: full-width and half-width, upper and lower case are the same.</summary>
public static class SearchText
{
    /// <summary>What is longer is cut.</summary>
    public const int MaxQueryLength = 60;

    private const int MaxWords = 5;

    /// <summary>The form in which texts are stored for searching.</summary>
    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        // Half of a surrogate pair, as a hostile query may hold, cannot be normalised.
        var whole = new string([.. text.Where((letter, at) => !char.IsSurrogate(letter) || IsPaired(text, at))]);
        return whole.Normalize(NormalizationForm.FormKC).ToLowerInvariant();
    }

    /// <summary>The words asked for, in order, each once.</summary>
    public static IReadOnlyList<string> Words(string? query)
    {
        if (string.IsNullOrWhiteSpace(query))
            return [];
        var text = Fold(query.Length > MaxQueryLength ? query[..MaxQueryLength] : query).Replace('\0', ' ');
        return [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Distinct().Take(MaxWords)];
    }

    /// <summary>A pattern for LIKE with <c>\</c> as its escape.</summary>
    public static string Pattern(string word)
    {
        ArgumentNullException.ThrowIfNull(word);
        var escaped = word
            .Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal);
        return $"%{escaped}%";
    }

    private static bool IsPaired(string text, int at) =>
        (char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        || (char.IsLowSurrogate(text[at]) && at > 0 && char.IsHighSurrogate(text[at - 1]));
}
