using EGovCms.Data.Settings;
using EGovCms.Mailbox.Storage;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Public;

/// <summary>A published letter with its answer, and how it came to it.</summary>
internal sealed class LetterPage(PublicLetters letters, PublicFrame frame, PageDependencies dependencies, IStringLocalizer<MailboxText> text)
{
    public async Task<IResult> ShowAsync(string id, HttpContext http)
    {
        if (await letters.FindAsync(id, http.RequestAborted) is not { } letter)
            return Results.NotFound();
        var site = await frame.SiteAsync();
        if (letter.PublishedUtc is not { } published)
            return Withdrawn(letter, site);
        dependencies.Add([LetterTag.Of(id), LetterTag.Mailboxes]);
        var names = await frame.NamesAsync();
        var title = letter.PublicTitle ?? "";
        var url = $"~/letters/{id}";
        return new PageResult(new Shape("LetterPage")
        {
            ["Title"] = title,
            ["Kind"] = frame.Kind(letter.Kind),
            ["Mailbox"] = names.GetValueOrDefault(letter.Mailbox) ?? letter.Mailbox,
            ["MailboxUrl"] = $"~/mailboxes/{letter.Mailbox}",
            ["Body"] = Paragraphs(letter.PublicBody),
            ["Answer"] = Paragraphs(letter.PublicAnswer),
            ["AnsweredBy"] = letter.AnsweredBy.Length > 0 ? letter.AnsweredBy : null,
            ["Received"] = PublicFrame.Day(site, letter.ReceivedUtc),
            ["Answered"] = letter.AnsweredUtc is { } answered ? PublicFrame.Day(site, answered) : null,
            ["Days"] = frame.Days(letter.AnswerDays),
            ["IsLate"] = letter.OnTime == false,
            ["Rating"] = letter.IsSatisfied switch { true => text["Public_Satisfied"].Value, false => text["Public_Unsatisfied"].Value, null => null },
            ["Steps"] = Steps(letter, await letters.UnitsAsync(id, http.RequestAborted), published, site),
        })
        {
            Title = [title],
            DependsOn = [],
            Meta = Meta(letter, title, frame.Absolute(url), published, site),
            Breadcrumbs = frame.Trail(title, (text["Public_Mailboxes"], "~/mailboxes"), (text["Public_Letters"], "~/letters")),
            Canonical = url,
        };
    }

    private PageResult Withdrawn(LetterRow letter, SiteSettings site)
    {
        var title = text["Public_Withdrawn"].Value;
        return new PageResult(new Shape("LetterWithdrawn") { ["Reason"] = letter.UnpublishedReason, ["Date"] = letter.UnpublishedUtc is { } at ? PublicFrame.Day(site, at) : null })
        {
            Title = [title],
            Meta = [new("robots", "noindex")],
            Breadcrumbs = frame.Trail(title, (text["Public_Mailboxes"], "~/mailboxes"), (text["Public_Letters"], "~/letters")),
            StatusCode = StatusCodes.Status410Gone,
        };
    }

    private List<KeyValuePair<string, string>> Meta(LetterRow letter, string title, string url, DateTime published, SiteSettings site) =>
    [
        .. frame.Column(text["Public_Letters"], text["Public_LettersDescription"]).Where(tag => tag.Key != "description"),
        new("ArticleTitle", title),
        new("PubDate", PublicFrame.Minute(site, published)),
        new("ContentSource", letter.AnsweredBy.Length > 0 ? letter.AnsweredBy : site.Organizer),
        new("Description", Beginning(letter.PublicBody)),
        new("Url", url),
    ];

    /// <summary>What happened, in words that everyone knows; steps within a unit are nobody's business.</summary>
    private List<Shape> Steps(LetterRow letter, List<UnitRow> units, DateTime published, SiteSettings site)
    {
        var steps = new List<(DateTime At, string Words)> { (letter.ReceivedUtc, text["Public_StepReceived"]) };
        if (letter.AcceptedUtc is { } accepted)
            steps.Add((accepted, text["Public_StepAccepted"]));
        foreach (var sent in units.GroupBy(unit => unit.SentUtc))
            steps.Add((sent.Key, text["Public_StepSent", string.Join('、', sent.Select(unit => unit.Name).Distinct())]));
        if (letter.AnsweredUtc is { } answered)
            steps.Add((answered, text["Public_StepAnswered", letter.AnsweredBy]));
        if (letter.RatedUtc is { } rated)
            steps.Add((rated, text[letter.IsSatisfied == true ? "Public_StepSatisfied" : "Public_StepUnsatisfied"]));
        steps.Add((published, text["Public_StepPublished"]));
        return [.. steps.OrderBy(step => step.At).Select(step => new Shape("LetterStep") { ["Date"] = PublicFrame.Day(site, step.At), ["Words"] = step.Words })];
    }

    private static List<string> Paragraphs(string? said) =>
        [.. (said ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    private static string Beginning(string? said)
    {
        const int Length = 120;
        var line = string.Join(' ', Paragraphs(said));
        return line.Length <= Length ? line : line[..(char.IsHighSurrogate(line[Length - 1]) ? Length - 1 : Length)];
    }
}
