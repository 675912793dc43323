using System.Globalization;

namespace EGovCms.Workflows.Abstractions;

/// <summary>Words that a definition has in several languages.</summary>
public static class WorkflowWords
{
    /// <summary>The words in the reader's language, else in one that begins like it, else in Chinese, else in any; null when there are none.</summary>
    public static string? Shown(this IReadOnlyDictionary<string, string> words)
    {
        ArgumentNullException.ThrowIfNull(words);
        for (var culture = CultureInfo.CurrentUICulture; culture.Name.Length > 0; culture = culture.Parent)
        {
            if (Find(words, culture.Name) is { } exact)
                return exact;
        }

        var language = CultureInfo.CurrentUICulture.TwoLetterISOLanguageName;
        return Filled(words.FirstOrDefault(pair => pair.Key.StartsWith(language, StringComparison.OrdinalIgnoreCase)).Value)
            ?? Find(words, "zh-CN") ?? Filled(words.Values.FirstOrDefault(value => value.Length > 0));
    }

    private static string? Find(IReadOnlyDictionary<string, string> words, string culture) => words.TryGetValue(culture, out var text) ? Filled(text) : null;

    private static string? Filled(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
