using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Mailbox.Sharing;
using EGovCms.Mailbox.Statistics;
using EGovCms.Portal.Abstractions;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Public;

/// <summary>The block 来信 of a home page: the latest published answers and how many letters came and were answered, here and in the sites below.</summary>
internal sealed class LetterBlock(
    PublicLetters letters, LetterStatistics statistics, SharedLetters shared, PublicFrame frame, PageDependencies dependencies, TimeProvider time, IHttpContextAccessor accessor,
    IStringLocalizer<MailboxText> text) : IHomeBlock
{
    /// <summary>Numbers, and what other sites have, may be so old.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    public string Style => "Letters";

    public string Name => text["Home_Letters"];

    public async ValueTask<HomeBlockContent?> ReadAsync(int count, CancellationToken cancellation)
    {
        dependencies.Add(LetterTag.All);
        dependencies.Add(PageTag.Platform);
        dependencies.ExpireAt(time.GetUtcNow() + Kept);
        var (received, answered) = await statistics.SumAsync(cancellation);
        var below = await shared.BelowAsync(count, cancellation);
        if (received + below.Received == 0)
            return null;
        var own = (await letters.LatestAsync(null, count, cancellation)).Select(letter => new BodyLetter(letter.Title, $"~/letters/{letter.Id}", letter.PublishedUtc, null));
        var shown = own.Concat(below.Letters).OrderByDescending(letter => letter.PublishedUtc).Take(count);
        var site = await frame.SiteAsync();
        var body = new Shape("HomeLetters")
        {
            ["Received"] = Number(received + below.Received),
            ["Answered"] = Number(answered + below.Answered),
            ["Letters"] = shown.Select(letter => new Shape("HomeLetter")
            {
                ["Title"] = letter.Title,
                ["Url"] = letter.Url.StartsWith('~') ? accessor.HttpContext!.Href(letter.Url) : letter.Url,
                ["Body"] = letter.Body,
                ["Date"] = PublicFrame.Day(site, letter.PublishedUtc),
            }).ToList(),
        };
        // Where no letter of the site's own was published, the mailboxes lead on to the bodies.
        return received > 0 ? new HomeBlockContent(body, "~/letters", text["Public_Letters"]) : new HomeBlockContent(body, "~/mailboxes", text["Public_Mailboxes"]);
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);
}
