namespace EGovCms.Mailbox.Statistics;

/// <summary>
/// 热点: what many letters of a time have in common. A topic stands in a title at least; it counts for each letter that has it, in its title more than in its text, and
/// for more the rarer it is in the letters of all times. Simple and deterministic.
/// </summary>
internal static class HotTopics
{
    private const int FewestLetters = 2;

    /// <summary>A piece is dropped for a longer one that stands in nearly all of its letters.</summary>
    private const double Swallowed = 0.6;

    /// <param name="letters">Letters of the time.</param>
    /// <param name="all">Letters of all times, those of the time among them.</param>
    /// <param name="most">So many at most.</param>
    public static IReadOnlyList<HotTopic> Find(IReadOnlyCollection<TopicText> letters, IReadOnlyCollection<TopicText> all, int most)
    {
        var now = new PieceCounts(letters);
        var ever = new PieceCounts(all, now);
        var frequent = now.All.Where(piece => piece.Letters >= FewestLetters).ToList();
        return
        [
            .. frequent.Where(piece => !frequent.Any(longer => IsSwallowed(piece, longer)))
                .Select(piece => (Topic: new HotTopic(piece.Word, piece.Letters), Score: Score(piece.Word, piece.Weight, now.Letters, ever)))
                .OrderByDescending(each => each.Score).ThenByDescending(each => each.Topic.Word.Length).ThenBy(each => each.Topic.Word, StringComparer.Ordinal)
                .Select(each => each.Topic).Take(most),
        ];
    }

    private static double Score(string word, double weight, int letters, PieceCounts ever)
    {
        var (all, before) = ((double)ever.Letters, ever.WeightOf(word) is > 0 and var known ? known : weight);
        return weight * Math.Log(1 + (all / before)) * Math.Sqrt(weight * all / (letters * before)) * Math.Sqrt(word.Length);
    }

    private static bool IsSwallowed((string Word, int Letters, double Weight) piece, (string Word, int Letters, double Weight) longer) =>
        longer.Word.Length > piece.Word.Length && longer.Weight >= piece.Weight * Swallowed && longer.Word.Contains(piece.Word, StringComparison.Ordinal);
}
