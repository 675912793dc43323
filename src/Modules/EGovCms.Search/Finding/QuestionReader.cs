using System.Text.RegularExpressions;
using EGovCms.Search.Text;

namespace EGovCms.Search.Finding;

/// <summary>Takes a question apart.</summary>
internal sealed partial class QuestionReader(Vocabulary vocabulary, SoundBook sounds)
{
    /// <summary>Nobody asks for more, and parts cost.</summary>
    private const int LongestText = 100;
    private const int MostParts = 12;

    private readonly TextWords _reader = new(vocabulary);

    public Question Read(string words)
    {
        var text = vocabulary.Folding.Fold(words.Length > LongestText ? words[..LongestText] : words);
        var parts = new List<QuestionPart>();
        var rest = Quoted().Replace(text, quoted =>
        {
            if (quoted.Groups[1].Value.Trim() is { Length: > 1 } phrase)
                parts.Add(new QuestionPart(phrase, PartKind.Phrase) { IsQuoted = true });
            return "。";
        });
        foreach (var number in DocumentNumbers.Find(rest).Reverse())
        {
            parts.Add(new QuestionPart(number.Word, PartKind.Number) { Inner = [number.Number] });
            rest = string.Concat(rest.AsSpan(0, number.Start), "。", rest.AsSpan(number.Start + number.Length));
        }

        AddWords(rest, parts);
        var plain = string.Join(' ', text.Split(['"', '“', '”', ' ', '\t', '\n', '\r', '\0'], StringSplitOptions.RemoveEmptyEntries));
        return new Question(plain, Weigh([.. parts.DistinctBy(part => part.Text).Take(MostParts)]));
    }

    private void AddWords(string text, List<QuestionPart> parts)
    {
        _reader.Read(text);
        var words = _reader.Words;
        for (var at = 0; at < words.Count;)
        {
            var word = words[at];
            if (word.Kind is WordKind.Single)
            {
                // A run of characters that are no words is a name that nobody has told the dictionary.
                var end = at + 1;
                while (end < words.Count && words[end].Kind is WordKind.Single && words[end].Start == words[end - 1].End && !IsOptional(words[end]) && !IsOptional(words[end - 1]))
                    end++;
                var run = _reader.Folded[word.Start..words[end - 1].End];
                parts.Add(new QuestionPart(run, run.Length > 1 ? PartKind.Phrase : PartKind.Character));
                at = end;
                continue;
            }

            parts.Add(word.Kind is WordKind.Letters ? Letters(_reader.Of(word).ToString()) : Known(word));
            at++;
        }
    }

    private QuestionPart Known(WordSpan word)
    {
        var text = _reader.Of(word).ToString();
        return new QuestionPart(text, PartKind.Word)
        {
            Others = [.. vocabulary.Synonyms.Of(text)],
            Inner = [.. _reader.Inner.Where(inner => inner.Start >= word.Start && inner.End <= word.End).Select(inner => _reader.Of(inner).ToString()).Distinct()],
        };
    }

    private QuestionPart Letters(string text)
    {
        var others = sounds.WordsOf(text).Concat(vocabulary.Synonyms.Of(text)).ToList();
        return others.Count == 0 && sounds.Spell(text) is { } spelt ? new QuestionPart(spelt, PartKind.Phrase) : new QuestionPart(text, PartKind.Word) { Others = others };
    }

    private bool IsOptional(WordSpan word) => vocabulary.IsOptional(_reader.Of(word).ToString());

    private List<QuestionPart> Weigh(List<QuestionPart> parts)
    {
        if (!parts.Any(part => part.Kind is not PartKind.Character && !vocabulary.IsOptional(part.Text)))
            return parts;
        return [.. parts.Select(part => part.Kind is PartKind.Character || vocabulary.IsOptional(part.Text) ? part with { IsRequired = false } : part)];
    }

    [GeneratedRegex("[\"“”]([^\"“”]*)[\"“”]")]
    private static partial Regex Quoted();
}
