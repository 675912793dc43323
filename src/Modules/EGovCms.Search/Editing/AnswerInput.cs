using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Search.Finding;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Search.Editing;

/// <summary>A page that comes first, as it is typed.</summary>
/// <param name="Id">The entry; empty for a new one.</param>
/// <param name="Questions">One in each line.</param>
/// <param name="Title">What the link says.</param>
/// <param name="Url">Where it leads: <c>~/path</c> on the portal, or a full address.</param>
/// <param name="From">The first day, <c>2026-06-01</c>, or empty.</param>
/// <param name="Until">The last day, or empty.</param>
public sealed record AnswerInput(string Id, string Questions, string Title, string Url, string From, string Until)
{
    /// <summary>The longest title, in characters.</summary>
    public const int TitleLength = 100;

    /// <summary>The longest address, in characters.</summary>
    public const int UrlLength = 500;

    /// <summary>The longest text of all questions, in characters.</summary>
    public const int QuestionsLength = 1_000;

    private const int MostQuestions = 20;
    private const int QuestionLength = 40;

    internal static AnswerInput Of(IFormCollection form) => new(
        form[nameof(Id)].ToString(), form[nameof(Questions)].ToString(), form[nameof(Title)].ToString().Trim(), form[nameof(Url)].ToString().Trim(), form[nameof(From)].ToString().Trim(), form[nameof(Until)].ToString().Trim());

    internal static AnswerInput Of(PinnedAnswer answer, SiteSettings site) => new(
        answer.Id, string.Join('\n', answer.Words), answer.Title, answer.Url, Day(answer.FromUtc, site, 0), Day(answer.UntilUtc, site, -1));

    /// <summary>What was typed; null, with errors told, when something is wrong.</summary>
    internal PinnedAnswer? Read(SiteSettings site, FormErrors errors, IStringLocalizer<SearchPageText> text)
    {
        var questions = Questions.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal).ToList();
        if (questions.Count is 0 or > MostQuestions || questions.Any(question => question.Length is < 2 or > QuestionLength))
            errors.Add(nameof(Questions), text["Answer_QuestionsInvalid", MostQuestions, QuestionLength]);
        if (Title.Length is 0 or > TitleLength)
            errors.Add(nameof(Title), text["Answer_TitleInvalid", TitleLength]);
        if (!IsAddress(Url))
            errors.Add(nameof(Url), text["Answer_UrlInvalid"]);
        var (from, until) = (Date(From), Date(Until));
        if (From.Length > 0 && from is null)
            errors.Add(nameof(From), text["Answer_DayInvalid"]);
        if (Until.Length > 0 && until is null)
            errors.Add(nameof(Until), text["Answer_DayInvalid"]);
        if (until < from)
            errors.Add(nameof(Until), text["Answer_UntilBeforeFrom"]);
        return errors.IsEmpty
            ? new PinnedAnswer { Id = Id, Words = questions, Title = Title, Url = Url, FromUtc = Utc(site, from), UntilUtc = Utc(site, until?.AddDays(1)) }
            : null;
    }

    // Only what a browser opens as a page: no script, no other host that looks like a path.
    private static bool IsAddress(string url) => url.Length <= UrlLength && !url.Any(char.IsControl) && !url.Contains('\\', StringComparison.Ordinal)
        && ((url.StartsWith("~/", StringComparison.Ordinal) && !url.StartsWith("~//", StringComparison.Ordinal)) || (Uri.TryCreate(url, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https"));

    private static DateTime? Utc(SiteSettings site, DateOnly? day) => day is { } date ? site.ToUtc(date.ToDateTime(TimeOnly.MinValue)) : null;

    private static string Day(DateTime? utc, SiteSettings site, int days) =>
        utc is { } moment ? DateOnly.FromDateTime(site.ToSiteTime(moment)).AddDays(days).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : "";

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= 2000 and < 2100 ? date : null;
}
