using EGovCms.Search.Finding;
using EGovCms.Search.Index;
using EGovCms.Search.Text;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Util;

namespace EGovCms.Search.Suggesting;

/// <summary>
/// Goes on with what somebody types. Words of the index stay for a while after their last document has gone, and stand there for every site, so each is only suggested
/// when it is found under the filter.
/// </summary>
internal sealed class Suggester(IndexSearcher searcher, Vocabulary vocabulary, Filter filter)
{
    private const int MostLooked = 3000;

    public IReadOnlyList<string> Suggest(string typed, int count)
    {
        var text = vocabulary.Folding.Fold(typed).Trim();
        if (text.Length == 0)
            return [];
        var sounds = new SoundBook(searcher.IndexReader, vocabulary);
        var isLetters = text.All(letter => letter is >= 'a' and <= 'z');
        return [.. Beginning(text, count * 3).Concat(isLetters ? sounds.Beginning(text, count * 3) : []).Distinct().Where(IsFound).Take(count)];
    }

    private bool IsFound(string word) => searcher.Search(new TermQuery(new Term(IndexFields.Suggested, word)), filter, 1).TotalHits > 0;

    private IEnumerable<string> Beginning(string text, int count)
    {
        if (MultiFields.GetTerms(searcher.IndexReader, IndexFields.Suggested) is not { } terms)
            return [];
        var each = terms.GetEnumerator();
        if (each.SeekCeil(new BytesRef(text)) is TermsEnum.SeekStatus.END)
            return [];
        var found = new List<(string Word, int Count)>();
        for (var looked = 0; looked < MostLooked; looked++)
        {
            var word = each.Term.Utf8ToString();
            if (!word.StartsWith(text, StringComparison.Ordinal))
                break;
            if (word.Length > text.Length)
                found.Add((word, each.DocFreq));
            if (!each.MoveNext())
                break;
        }

        return found.OrderByDescending(word => word.Count).ThenBy(word => word.Word.Length).Select(word => word.Word).Take(count);
    }
}
