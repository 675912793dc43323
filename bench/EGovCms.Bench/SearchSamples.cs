using System.Text;
using EGovCms.Search.Documents;
using EGovCms.Search.Text;

namespace EGovCms.Bench;

/// <summary>Documents of words that come as often as words do: the second one half as often as the first, the third a third as often. The same for the same number.</summary>
internal sealed class SearchSamples(int documents)
{
    public const int Sites = 60;

    private const int Columns = 12;
    private const int Days = 3650;
    private const int TitleWords = 8;
    private const int BodyWords = 150;
    private const int KeywordCount = 3;

    // The most frequent ones are of every text and of no question.
    private const int Common = 60;
    private const int Rare = 3_000;

    private static readonly DateTime Last = new(2026, 11, 30, 0, 0, 0, DateTimeKind.Utc);
    private readonly string[] _words = [.. TextData.Words().Where(word => word.Word.Length is > 1 and < 5).OrderByDescending(word => word.Count).ThenBy(word => word.Word, StringComparer.Ordinal).Select(word => word.Word).Take(60_000)];

    /// <summary>A document; beyond the last one, an earlier one that has changed.</summary>
    public SearchDocumentRow Row(int revision)
    {
        var number = revision % documents;
        var random = new Random(revision);
        return new SearchDocumentRow
        {
            Tenant = $"site-{random.Next(Sites)}",
            Source = "items",
            Id = $"d{number}",
            Kind = random.Next(10) switch { 0 => "Letter", 1 => "ServiceGuide", _ => "Article" },
            Title = Text(random, TitleWords),
            Keywords = string.Join(' ', Enumerable.Range(0, KeywordCount).Select(_ => Word(random, Common))),
            Body = Text(random, BodyWords),
            Url = $"~/articles/{number}",
            ColumnId = $"column-{random.Next(Columns)}",
            ColumnName = "通知公告",
            PublishedUtc = Last.AddDays(-Days * (documents - number) / (double)documents),
            Revision = revision + 1,
        };
    }

    /// <summary>Words of a question; in a site many documents have each of them.</summary>
    public string Words(int question, int count)
    {
        var random = new Random(-question - 1);
        return string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(random, Common, Rare)));
    }

    public string RareWords(int question)
    {
        var random = new Random(-question - 1);
        return $"{Word(random, Rare)} {Word(random, Rare)}";
    }

    private string Text(Random random, int words)
    {
        var text = new StringBuilder(words * 3);
        for (var word = 1; word <= words; word++)
        {
            text.Append(Word(random, 0));
            if (word % 12 == 0)
                text.Append('。');
            else if (word % 5 == 0)
                text.Append('，');
        }

        return text.ToString();
    }

    private string Word(Random random, int from, int to = int.MaxValue)
    {
        var (low, high) = (Math.Log(from + 1), Math.Log(Math.Min(to, _words.Length)));
        return _words[(int)Math.Exp(low + (random.NextDouble() * (high - low))) - 1];
    }
}
