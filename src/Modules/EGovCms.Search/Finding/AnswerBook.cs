using EGovCms.Search.Abstractions;
using EGovCms.Search.Text;

namespace EGovCms.Search.Finding;

/// <summary>The pages that come first, as they are now. One for the host.</summary>
internal sealed class AnswerBook(TimeProvider time)
{
    private const int Most = 3;
    private volatile IReadOnlyList<PinnedAnswer> _answers = [];

    public void Use(SearchAnswers answers) => _answers = answers.Answers;

    public IReadOnlyList<SearchAnswer> For(Question question, TextFolding folding)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var asked = question.Text.Replace(" ", "", StringComparison.Ordinal);
        return [.. _answers.Where(answer => answer.IsDue(now) && answer.Words.Any(words => IsAsked(folding.Fold(words).Replace(" ", "", StringComparison.Ordinal))))
            .Select(answer => new SearchAnswer(answer.Title, answer.Url)).Take(Most)];

        bool IsAsked(string words) => words.Length > 0 && asked.Contains(words, StringComparison.Ordinal);
    }
}
