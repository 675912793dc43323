using EGovCms.Search.Index;
using EGovCms.Search.Text;
using Lucene.Net.Index;
using Lucene.Net.Util;

namespace EGovCms.Search.Finding;

/// <summary>The words of the index by how they sound.</summary>
internal sealed class SoundBook(IndexReader reader, Vocabulary vocabulary)
{
    private const int MostWords = 8;
    private const int MostLooked = 2000;

    /// <summary>Words that sound like that or have these first letters, the most frequent first; or else words that do so one after another.</summary>
    public IReadOnlyList<string> WordsOf(string letters)
    {
        if (letters.Length is < 2 or > 40 || letters.Any(letter => letter is not (>= 'a' and <= 'z')))
            return [];
        return Exact(letters);
    }

    /// <summary>Words with just these sounds.</summary>
    public IReadOnlyList<string> Exact(string sound) => Look(sound + "\n", MostWords);

    /// <summary>Words whose sounds or first letters begin so.</summary>
    public IReadOnlyList<string> Beginning(string letters, int count) => Look(letters, count);

    /// <summary>How letters are written in words that sound like them one after another: 公积金查询 for gongjijinchaxun; null when they are not.</summary>
    public string? Spell(string letters)
    {
        foreach (var way in vocabulary.Pinyin.Read(letters))
        {
            if (Spell(way, 0) is { } spelt)
                return spelt;
        }

        return null;
    }

    private string? Spell(string[] way, int from)
    {
        if (from == way.Length)
            return "";
        for (var to = Math.Min(way.Length, from + 8); to > from + 1; to--)
        {
            if (Exact(string.Concat(way[from..to])) is { Count: > 0 } words && words.FirstOrDefault(word => word.Length == to - from) is { } first && Spell(way, to) is { } rest)
                return first + rest;
        }

        return null;
    }

    private List<string> Look(string prefix, int count)
    {
        if (MultiFields.GetTerms(reader, IndexFields.Sounds) is not { } terms)
            return [];
        var found = new List<(string Word, int Count)>();
        var each = terms.GetEnumerator();
        if (each.SeekCeil(new BytesRef(prefix)) is TermsEnum.SeekStatus.END)
            return [];
        for (var looked = 0; looked < MostLooked; looked++)
        {
            var term = each.Term.Utf8ToString();
            if (!term.StartsWith(prefix, StringComparison.Ordinal))
                break;
            found.Add((term[(term.IndexOf('\n', StringComparison.Ordinal) + 1)..], each.DocFreq));
            if (!each.MoveNext())
                break;
        }

        // A word that only stands within a longer one is as frequent, and less meant.
        return [.. found.GroupBy(word => word.Word).Select(same => (Word: same.Key, Count: same.Max(word => word.Count))).OrderByDescending(word => word.Count).ThenByDescending(word => word.Word.Length).ThenBy(word => word.Word, StringComparer.Ordinal).Select(word => word.Word).Take(count)];
    }
}
