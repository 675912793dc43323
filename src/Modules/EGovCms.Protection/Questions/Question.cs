namespace EGovCms.Protection.Questions;

/// <summary>A question in words, and what is taken for an answer.</summary>
/// <param name="Text">As it stands on the page.</param>
/// <param name="Answers">Every spelling that is right.</param>
/// <param name="Around">Words that may stand around the answer: 等于, 个, the.</param>
internal sealed record Question(string Text, IReadOnlyList<string> Answers, IReadOnlyList<string> Around)
{
    private const int LongestAnswer = 64;

    /// <summary>Whether it is answered: width, case, blanks and punctuation do not matter.</summary>
    public bool Accepts(string answer)
    {
        if (answer.Length > LongestAnswer)
            return false;
        var given = PlainText.Of(answer);
        var right = Answers.Select(PlainText.Of).ToHashSet(StringComparer.Ordinal);
        return right.Contains(given) || right.Contains(Bare(given));
    }

    private string Bare(string given)
    {
        string before;
        do
        {
            before = given;
            foreach (var word in Around.Select(PlainText.Of))
            {
                if (given.Length > word.Length && given.StartsWith(word, StringComparison.Ordinal))
                    given = given[word.Length..];
                if (given.Length > word.Length && given.EndsWith(word, StringComparison.Ordinal))
                    given = given[..^word.Length];
            }
        }
        while (given != before);

        return given;
    }
}
