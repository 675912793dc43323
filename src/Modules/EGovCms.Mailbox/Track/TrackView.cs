using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Data;
using EGovCms.Data.Settings;
using EGovCms.Mailbox.Boxes;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Storage;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Track;

/// <summary>The letter's page: what it is, where it stands, until when, and what was said.</summary>
internal sealed class TrackView(TenantDb db, MailboxList boxes, TrackTimeline timeline, TrackThread thread, ISettingsStore settings, IStringLocalizer<MailboxText> text)
{
    public async Task<Shape> ShowAsync(HttpContext http, LetterRow letter)
    {
        var cancellation = http.RequestAborted;
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        var page = new Shape("TrackLetter")
        {
            ["Number"] = LetterNumber.Show(letter.Number),
            ["Mailbox"] = (await boxes.FindAsync(letter.Mailbox, cancellation))?.Name ?? "",
            ["KindWords"] = text["Kind_" + letter.Kind].Value,
            ["Received"] = site.ToSiteTime(letter.ReceivedUtc).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
            ["State"] = await timeline.StateAsync(letter, cancellation),
            ["StateName"] = letter.State,
            ["Due"] = Due(letter, site),
            ["IsSealed"] = letter.IsSealed,
            ["Units"] = letter.State == LetterStates.Handling ? letter.Units : "",
            ["Rated"] = letter.IsSatisfied is { } satisfied ? text[satisfied ? "Track_Satisfied" : "Track_Unsatisfied"].Value : null,
            ["Merged"] = await MergedAsync(http, letter),
            ["Steps"] = await timeline.ReadAsync(letter, cancellation),
            ["Leave"] = http.Href("~/letters/track/leave"),
            ["WithdrawUrl"] = http.Href("~/letters/track/withdraw"),
        };
        await thread.FillAsync(page, http, letter);
        return page;
    }

    // A deadline is the end of its last day.
    private static string? Due(LetterRow letter, SiteSettings site) => letter.DueUtc is { } due && !letter.IsEnded()
        ? site.ToSiteTime(due.AddMinutes(-1)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : null;

    /// <summary>Where the answer of the letter is that it became one with: what the public may read of it, as it is somebody else's.</summary>
    private async Task<string?> MergedAsync(HttpContext http, LetterRow letter) =>
        letter.MergedInto is { } into && await db.Set<LetterRow>().AnyAsync(other => other.Id == into && other.PublishedUtc != null, http.RequestAborted)
            ? http.Href($"~/letters/{into}")
            : null;
}
