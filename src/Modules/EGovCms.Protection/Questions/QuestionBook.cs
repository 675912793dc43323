using System.Globalization;
using Microsoft.Extensions.Localization;

namespace EGovCms.Protection.Questions;

/// <summary>
/// Makes everyday questions in words, with short answers that leave no doubt: a screen reader reads them, a child answers them. The same seed makes the same question, so that a form carries only
/// that and no node needs to remember it.
/// </summary>
internal sealed class QuestionBook(IStringLocalizer<ProtectionText> text)
{
    private static readonly Func<QuestionWords, Question>[] Kinds =
    [
        NumberQuestions.Sum, NumberQuestions.Difference, NumberQuestions.Product, NumberQuestions.Next, NumberQuestions.Before, NumberQuestions.Larger, NumberQuestions.Smaller, NumberQuestions.Fact,
        CalendarQuestions.DayAfter, CalendarQuestions.DayBefore, CalendarQuestions.MonthAfter,
        WordQuestions.Opposite, WordQuestions.OfKind, WordQuestions.NotOfKind, WordQuestions.Place, WordQuestions.Length, WordQuestions.First, WordQuestions.Last,
    ];

    /// <summary>How many kinds there are.</summary>
    public static int Count => Kinds.Length;

    /// <summary>The question of a seed in a language, which need not be the request's: the form may have been opened in another.</summary>
    public Question Ask(int seed, string culture)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(culture);
        try
        {
            // Guessing the next seed is of no use: they come from the system's generator, and this one only unfolds them.
#pragma warning disable CA5394
            var dice = new Random(seed);
            return Kinds[dice.Next(Kinds.Length)](new QuestionWords(text, dice));
#pragma warning restore CA5394
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }
}
