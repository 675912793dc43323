using EGovCms.Admin.Abstractions;
using EGovCms.Search.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Search.Editing;

/// <summary>The city's own words as they are typed: one in each line; words that mean the same in one line.</summary>
/// <param name="Words">Words that are never cut.</param>
/// <param name="Synonyms">Groups, their words apart by spaces, commas or equals signs.</param>
public sealed record WordsInput(string Words, string Synonyms)
{
    /// <summary>The longest text of a field, in characters.</summary>
    public const int TextLength = 100_000;

    private const int WordLength = 30;
    private const int MostLines = 5_000;
    private const int MostInGroup = 20;
    private static readonly char[] Between = [' ', '\u3000', '\t', ',', '，', '、', '=', '＝', ';', '；'];

    internal static WordsInput Of(IFormCollection form) => new(form[nameof(Words)].ToString(), form[nameof(Synonyms)].ToString());

    internal static WordsInput Of(SearchWords words) =>
        new(string.Join('\n', words.Words), string.Join('\n', words.Synonyms.Select(group => string.Join(' ', group))));

    /// <summary>What was typed; null, with errors told, when something is wrong.</summary>
    internal SearchWords? Read(FormErrors errors, IStringLocalizer<SearchPageText> text)
    {
        var words = Lines(Words).Select(line => (line.Number, Word: line.Text)).ToList();
        foreach (var (number, word) in words.Where(word => word.Word.Length is < 2 or > WordLength).Take(3))
            errors.Add(nameof(Words), text["Words_Length", number, word, WordLength]);
        var groups = Lines(Synonyms).Select(line => (line.Number, line.Text, Words: line.Text.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList())).ToList();
        foreach (var (number, line, _) in groups.Where(group => group.Words.Count is < 2 or > MostInGroup || group.Words.Any(word => word.Length > WordLength)).Take(3))
            errors.Add(nameof(Synonyms), text["Synonyms_Invalid", number, line, MostInGroup, WordLength]);
        if (words.Count > MostLines || groups.Count > MostLines || Words.Length > TextLength || Synonyms.Length > TextLength)
            errors.Add(text["Words_TooMany", MostLines]);
        return errors.IsEmpty ? new SearchWords { Words = [.. words.Select(word => word.Word).Distinct(StringComparer.Ordinal)], Synonyms = [.. groups.Select(group => group.Words)] } : null;
    }

    private static IEnumerable<(int Number, string Text)> Lines(string text) =>
        text.ReplaceLineEndings("\n").Split('\n').Select((line, at) => (at + 1, line.Trim())).Where(line => line.Item2.Length > 0);
}
