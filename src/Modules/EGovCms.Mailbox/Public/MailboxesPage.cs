using EGovCms.Mailbox.Boxes;
using EGovCms.Mailbox.Sharing;
using EGovCms.Mailbox.Statistics;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Public;

/// <summary>领导信箱: the site's mailboxes, those of the sites below it, and each one's own page.</summary>
internal sealed class MailboxesPage(
    MailboxList mailboxes, PublicLetters letters, LetterStatistics statistics, SharedMailboxes shared, PublicFrame frame, PageDependencies dependencies, TimeProvider time,
    IStringLocalizer<MailboxText> text)
{
    private const int Latest = 10;

    /// <summary>Numbers, and what other sites have, may be so old.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    public async Task<IResult> ShowAllAsync(HttpContext http)
    {
        Depend();
        var boxes = await mailboxes.AllAsync(http.RequestAborted);
        var answers = await statistics.AnswersAsync(http.RequestAborted);
        var title = text["Public_Mailboxes"].Value;
        var bodies = await shared.BelowAsync(http.RequestAborted);
        return new PageResult(new Shape("MailboxesPage")
        {
            ["Boxes"] = boxes.Select(box => Card(box, answers.GetValueOrDefault(box.Key))).ToList(),
            ["Bodies"] = bodies.Select(body => new Shape("MailBody")
            {
                ["Name"] = body.Name,
                ["Url"] = body.Url + "mailboxes",
                ["LettersUrl"] = body.Url + "letters",
                ["Boxes"] = body.Boxes.Select(box => Card(box, body.Url)).ToList(),
            }).ToList(),
        })
        {
            Title = [title],
            DependsOn = [PageTag.Platform],
            Meta = frame.Column(title, text["Public_MailboxesDescription"]),
            Breadcrumbs = frame.Trail(title),
            Alternates = PageAlternate.InEveryLanguage(http, "~/mailboxes"),
            Canonical = "~/mailboxes",
        };
    }

    public async Task<IResult> ShowAsync(string key, HttpContext http)
    {
        if (await mailboxes.FindAsync(key, http.RequestAborted) is not { } box)
            return Results.NotFound();
        Depend();
        dependencies.Add(LetterTag.All);
        var site = await frame.SiteAsync();
        var answers = await statistics.AnswersAsync(http.RequestAborted);
        var names = new Dictionary<string, string> { [box.Key] = box.Name };
        var shape = Card(box, answers.GetValueOrDefault(key), "MailboxPage");
        shape["Letters"] = (await letters.LatestAsync(key, Latest, http.RequestAborted)).Select(letter => frame.Line(letter, names, site)).ToList();
        shape["More"] = new LetterFilter { Mailbox = key }.Url(1);
        return new PageResult(shape)
        {
            Title = [box.Name],
            DependsOn = [],
            Meta = frame.Column(box.Name, box.Introduction),
            Breadcrumbs = frame.Trail(box.Name, (text["Public_Mailboxes"], "~/mailboxes")),
            Alternates = PageAlternate.InEveryLanguage(http, $"~/mailboxes/{key}"),
            Canonical = $"~/mailboxes/{key}",
        };
    }

    private void Depend()
    {
        dependencies.Add(LetterTag.Mailboxes);
        dependencies.ExpireAt(time.GetUtcNow() + Kept);
    }

    private Shape Card(MailboxRow box, AnswerCount? answers, string template = "MailboxCard") => new(template)
    {
        ["Name"] = box.Name,
        ["Leader"] = box.Leader.Length > 0 ? box.Leader : null,
        ["Introduction"] = box.Introduction.Length > 0 ? box.Introduction : null,
        ["Kinds"] = box.TakenKinds.Select(frame.Kind).ToList(),
        ["IsOpen"] = box.IsOpen,
        ["Url"] = $"~/mailboxes/{box.Key}",
        ["WriteUrl"] = $"~/mailboxes/{box.Key}/write",
        ["Answered"] = answers?.Answered ?? 0,
        ["Median"] = Median.Show(answers?.MedianDays),
    };

    private Shape Card(SharedMailboxRow box, string site) => new("MailboxCard")
    {
        ["Name"] = box.Name,
        ["Leader"] = box.Leader.Length > 0 ? box.Leader : null,
        ["Introduction"] = box.Introduction.Length > 0 ? box.Introduction : null,
        ["Kinds"] = box.TakenKinds.Select(frame.Kind).ToList(),
        ["IsOpen"] = box.IsOpen,
        ["Url"] = $"{site}mailboxes/{box.Key}",
        ["WriteUrl"] = $"{site}mailboxes/{box.Key}/write",
    };
}
