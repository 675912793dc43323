namespace EGovCms.Mailbox.Statistics;

/// <summary>
/// 热点: what many titles of a time have in common, by pieces of two to four Chinese characters. A piece counts for each title that has it, and for more the rarer it is
/// in all other titles. Simple and deterministic; no dictionary is needed, only characters that no topic begins, ends or is made with.
/// </summary>
internal static class HotTopics
{
    private const int Shortest = 2;
    private const int Longest = 4;
    private const int FewestTitles = 2;

    /// <summary>A piece is dropped for a longer one that stands in nearly all of its titles.</summary>
    private const double Swallowed = 0.6;

    // Words of grammar, and of letters as such: they stand in titles of every topic.
    private const string Grammar = "的了在是我有和就不人都一个上也很到说要去你会着没看好太最更真零一二两三四五六七八九十百千万半第年月日天块元号自己这那他她它们们为与及或把被让给从向对于之以所其何么吗呢吧啊请能可该还又再才只却但而并如若因由谁几多少怎样什哪想将已经应当";
    private static readonly HashSet<string> Letters = ["问题", "建议", "反映", "咨询", "投诉", "求助", "关于", "希望", "情况", "来信", "信箱", "答复", "领导", "今年", "去年", "现在", "时候", "地方", "办法"];

    /// <param name="titles">Titles of the time.</param>
    /// <param name="all">Titles of all times, those of the time among them.</param>
    /// <param name="most">So many at most.</param>
    public static IReadOnlyList<HotTopic> Find(IReadOnlyCollection<string> titles, IReadOnlyCollection<string> all, int most)
    {
        var (now, ever) = (Count(titles), Count(all));
        var frequent = now.Where(piece => piece.Value >= FewestTitles).ToDictionary();
        return
        [
            .. frequent.Where(piece => !frequent.Any(longer => IsSwallowed(piece, longer)))
                .Select(piece => (Topic: new HotTopic(piece.Key, piece.Value), Score: Score(piece, titles.Count, ever.GetValueOrDefault(piece.Key, piece.Value), all.Count)))
                .OrderByDescending(each => each.Score).ThenByDescending(each => each.Topic.Word.Length).ThenBy(each => each.Topic.Word, StringComparer.Ordinal)
                .Select(each => each.Topic).Take(most),
        ];
    }

    private static double Score(KeyValuePair<string, int> piece, int titles, int ever, int all) =>
        piece.Value * Math.Log(1 + ((double)all / ever)) * Math.Sqrt((double)piece.Value * all / ((double)titles * ever)) * Math.Sqrt(piece.Key.Length);

    private static bool IsSwallowed(KeyValuePair<string, int> piece, KeyValuePair<string, int> longer) =>
        longer.Key.Length > piece.Key.Length && longer.Value >= piece.Value * Swallowed && longer.Key.Contains(piece.Key, StringComparison.Ordinal);

    private static Dictionary<string, int> Count(IEnumerable<string> titles)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var piece in titles.SelectMany(title => Pieces(title).Distinct()))
            counts[piece] = counts.GetValueOrDefault(piece) + 1;
        return counts;
    }

    private static IEnumerable<string> Pieces(string title)
    {
        for (var start = 0; start < title.Length; start++)
        {
            for (var length = 1; length <= Longest && start + length <= title.Length && IsOfTopic(title[start + length - 1]); length++)
            {
                var piece = title.Substring(start, length);
                if (length >= Shortest && !Letters.Contains(piece))
                    yield return piece;
            }
        }
    }

    private static bool IsOfTopic(char letter) => letter is >= '\u4e00' and <= '\u9fff' && !Grammar.Contains(letter);
}
