using EGovCms.Admin.Abstractions;
using EGovCms.Calendar.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Mailbox.Storage;

namespace EGovCms.Mailbox.Flow;

/// <summary>Writes down when a letter was answered, by whom, after how many working days and whether in time. The first answer counts.</summary>
internal sealed class AnswerFacts(IWorkCalendars calendars, ISettingsStore settings, TimeProvider time)
{
    public async Task MarkAsync(LetterRow letter, string author, CancellationToken cancellation)
    {
        letter.AnsweredBy = author;
        if (letter.AnsweredUtc is not null)
            return;
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        var calendar = await calendars.GetAsync(cancellation);
        var now = time.GetUtcNow().UtcDateTime;
        letter.AnsweredUtc = now;
        letter.AnswerDays = calendar.CountWorkingDays(Day(letter.ReceivedUtc), Day(now));
        letter.OnTime = letter.Card < LetterCard.Yellow;

        DateOnly Day(DateTime utc) => DateOnly.FromDateTime(site.ToSiteTime(utc));
    }
}
