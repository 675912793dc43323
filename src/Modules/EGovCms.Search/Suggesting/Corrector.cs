using EGovCms.Search.Finding;
using EGovCms.Search.Index;
using EGovCms.Search.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;

namespace EGovCms.Search.Suggesting;

/// <summary>
/// Guesses what was meant: a word of the index that sounds the same (公基金 → 公积金), or is one character or letter away. It is only answered when
/// everybody may find something by it.
/// </summary>
internal sealed class Corrector(IndexSearcher searcher, Vocabulary vocabulary, Filter filter)
{
    private const int LongestText = 20;
    private const int LongestWord = 8;
    private const int MostTried = 12;

    private readonly SoundBook _sounds = new(searcher.IndexReader, vocabulary);

    /// <param name="question">What was asked.</param>
    /// <param name="isMisspelt">Whether to look for words that are written a little otherwise too, which costs most.</param>
    public string? Correct(Question question, bool isMisspelt)
    {
        if (question.Text.Length is < 2 or > LongestText)
            return null;
        var now = Count(question.Text);
        return SoundingSame(question.Text).Concat(isMisspelt ? Misspelt(question.Text) : []).Distinct().Where(guess => guess != question.Text).Take(MostTried).FirstOrDefault(guess => Count(guess) > now);
    }

    /// <summary>The longest piece that sounds like a word before shorter ones.</summary>
    private IEnumerable<string> SoundingSame(string text)
    {
        for (var length = Math.Min(LongestWord, text.Length); length > 1; length--)
        {
            for (var at = 0; at + length <= text.Length; at++)
            {
                var piece = text.Substring(at, length);
                if (!piece.All(TextFolding.IsIdeograph))
                    continue;
                foreach (var word in _sounds.Exact(string.Concat(vocabulary.Pinyin.SoundsOf(piece))).Where(word => word.Length == length && word != piece))
                    yield return Replace(text, at, length, word);
            }
        }
    }

    private IEnumerable<string> Misspelt(string text)
    {
        for (var length = Math.Min(LongestWord, text.Length); length > 2; length--)
        {
            for (var at = 0; at + length <= text.Length; at++)
            {
                var piece = text.Substring(at, length);
                if (piece.All(TextFolding.IsIdeograph))
                {
                    foreach (var word in Near(piece))
                        yield return Replace(text, at, length, word);
                }
            }
        }

        foreach (var word in text.Split(' ').Where(word => word.Length > 3 && word.All(letter => letter is >= 'a' and <= 'z')))
        {
            foreach (var near in Variants(word).SelectMany(variant => _sounds.Exact(variant)).Distinct())
                yield return text.Replace(word, near, StringComparison.Ordinal);
        }
    }

    private static string Replace(string text, int at, int length, string word) => string.Concat(text.AsSpan(0, at), word, text.AsSpan(at + length));

    /// <summary>Words of which one character is another, is missing or too many.</summary>
    private IEnumerable<string> Near(string word)
    {
        if (MultiFields.GetTerms(searcher.IndexReader, IndexFields.Suggested) is not { } terms)
            return [];
        var found = new List<(string Word, int Count)>();
        var near = new FuzzyQuery(new Term(IndexFields.Suggested, word), 1, 0, 20, false);
        foreach (var clause in near.Rewrite(searcher.IndexReader) is BooleanQuery some ? some.Clauses.Select(clause => clause.Query) : [])
        {
            if (Term(clause) is { } term && term != word && term.Length >= word.Length)
                found.Add((term, searcher.IndexReader.DocFreq(new Term(IndexFields.Suggested, term))));
        }

        return found.OrderByDescending(each => each.Count).Select(each => each.Word).Take(3);
    }

    private static string? Term(Query query) => query is TermQuery term ? term.Term.Text : query is ConstantScoreQuery { Query: TermQuery inner } ? inner.Term.Text : null;

    private static IEnumerable<string> Variants(string word)
    {
        for (var at = 0; at <= word.Length; at++)
        {
            if (at < word.Length)
                yield return word.Remove(at, 1);
            for (var letter = 'a'; letter <= 'z'; letter++)
            {
                yield return word.Insert(at, letter.ToString());
                if (at < word.Length && word[at] != letter)
                    yield return $"{word[..at]}{letter}{word[(at + 1)..]}";
            }
        }
    }

    private int Count(string text)
    {
        var question = new QuestionReader(vocabulary, _sounds).Read(text);
        if (question.IsEmpty)
            return 0;
        var count = new TotalHitCountCollector();
        searcher.Search(new Ranking.QueryMaker(inTitle: false, searcher.IndexReader).Required(question), filter, count);
        return count.TotalHits;
    }
}
