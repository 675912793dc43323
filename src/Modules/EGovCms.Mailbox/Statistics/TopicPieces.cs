namespace EGovCms.Mailbox.Statistics;

/// <summary>The pieces of two to four Chinese characters of a text that may be a topic. No dictionary is needed, only characters that no topic begins, ends or is made with.</summary>
internal static class TopicPieces
{
    private const int Shortest = 2;
    private const int Longest = 4;

    // Words of grammar, and of letters as such: they stand in letters of every topic.
    private const string Grammar = "的了在是我有和就不人都一个上也很到说要去你会着没看好太最更真零一二两三四五六七八九十百千万半第年月日天块元号自己这那他她它们们为与及或把被让给从向对于之以所其何么吗呢吧啊请能可该还又再才只却但而并如若因由谁几多少怎样什哪想将已经应当";
    private static readonly HashSet<char> Excluded = [.. Grammar];
    private static readonly HashSet<string> Letters = ["问题", "建议", "反映", "咨询", "投诉", "求助", "关于", "希望", "情况", "来信", "信箱", "答复", "领导", "今年", "去年", "现在", "时候", "地方", "办法"];
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> Common = Letters.GetAlternateLookup<ReadOnlySpan<char>>();

    public static IEnumerable<ReadOnlyMemory<char>> Of(string text)
    {
        for (var start = 0; start < text.Length; start++)
        {
            for (var length = 1; length <= Longest && start + length <= text.Length && IsOfTopic(text[start + length - 1]); length++)
            {
                var piece = text.AsMemory(start, length);
                if (length >= Shortest && !Common.Contains(piece.Span))
                    yield return piece;
            }
        }
    }

    private static bool IsOfTopic(char letter) => letter is >= '\u4e00' and <= '\u9fff' && !Excluded.Contains(letter);
}
