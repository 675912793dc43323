using System.Security.Cryptography;
using System.Text;
using EGovCms.Admin.Abstractions;
using EGovCms.Calendar.Abstractions;
using EGovCms.Data;
using EGovCms.Data.Settings;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Flow;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Public;
using EGovCms.Mailbox.Reports;
using EGovCms.Mailbox.Storage;
using EGovCms.Privacy.Abstractions;

namespace EGovCms.Mailbox.Recipes;

/// <summary>Makes closed letters of what recipes carry. They have no case: what happened to them happened elsewhere.</summary>
internal sealed class LetterImport(
    TenantDb db, LetterLocks locks, ReportSealing sealing, LetterThread thread, IPersonalVault vault, IWorkCalendars calendars, ISettingsStore settings, LetterPublication publication)
{
    public const string Prefix = "import:";

    // What the shipped definition promises.
    private const int AnswerDays = 5;
    private const int HandleDays = 3;

    // No password opens it: its writer asked elsewhere.
    private const string NoPassword = "-";

    public static string IdOf(LetterEntry entry) =>
        Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{entry.Mailbox}\n{entry.Received:O}\n{entry.Title}")))[..40];

    /// <summary>Adds the letter, with the next <c>SaveChanges</c>; null for a report that cannot be sealed.</summary>
    public async Task<LetterRow?> AddAsync(LetterEntry entry, CancellationToken cancellation)
    {
        var site = await settings.GetAsync<SiteSettings>(cancellation);
        var calendar = await calendars.GetAsync(cancellation);
        var received = site.ToUtc(entry.Received);
        var id = Guid.CreateVersion7(new DateTimeOffset(received, TimeSpan.Zero)).ToString("N");
        if (await LockAsync(id, entry, cancellation) is not var (own, bodyKey))
            return null;
        var (day, answered) = (DateOnly.FromDateTime(entry.Received), DateOnly.FromDateTime(entry.Answered));
        var isLate = calendar.AddWorkingDays(day, AnswerDays) < answered;
        var letter = new LetterRow
        {
            Id = id,
            Number = LetterNumber.Create(),
            Mailbox = entry.Mailbox,
            Kind = entry.Kind,
            Title = bodyKey is null ? entry.Title : "",
            Content = LetterLocks.Write(own, id, Content(entry)),
            PhoneHash = bodyKey is null && entry.Writer.Phone is { Length: > 0 } phone ? LetterPhone.Hash(vault, phone) : null,
            PasswordHash = NoPassword,
            IsSealed = bodyKey is not null,
            BodyKey = bodyKey,
            MayPublish = entry.MayPublish,
            Culture = site.Culture,
            SubmissionId = IdOf(entry),
            ReceivedUtc = received,
            CaseId = "",
            State = LetterStates.Closed,
            StateSinceUtc = site.ToUtc(entry.Answered),
            AcceptedUtc = site.ToUtc(entry.Accepted ?? entry.Received),
            Card = isLate ? LetterCard.Yellow : LetterCard.None,
            Units = LetterUnits.Join(entry.Units),
            AnsweredUtc = site.ToUtc(entry.Answered),
            AnsweredBy = entry.AnsweredBy.Length > 0 ? entry.AnsweredBy : site.Organizer,
            AnswerDays = calendar.CountWorkingDays(day, answered),
            OnTime = !isLate,
        };
        if (entry.Rating is { } rating)
            (letter.IsSatisfied, letter.RatedUtc) = (rating is LetterRating.Satisfied, letter.AnsweredUtc);
        if (entry.Published is { } published && letter is { IsSealed: false, MayPublish: true })
            await publication.AddAsync(letter, Public(entry), site.ToUtc(published), cancellation);
        AddMessages(letter, entry, site);
        AddUnits(letter, entry, calendar, site);
        db.Add(letter);
        return letter;
    }

    private static LetterContent Content(LetterEntry entry) => new(
        entry.Title, entry.Body, entry.Writer.Name ?? "", LetterPhone.Normalize(entry.Writer.Phone), entry.Writer.Email ?? "", entry.Writer.Address ?? "");

    private static PublicText Public(LetterEntry entry) =>
        new(entry.PublicTitle ?? entry.Title, entry.PublicBody ?? entry.Body, entry.PublicAnswer ?? entry.Answer);

    private void AddMessages(LetterRow letter, LetterEntry entry, SiteSettings site)
    {
        var answered = site.ToUtc(entry.Answered);
        thread.Add(letter, MessageKind.Answer, entry.Answer, letter.AnsweredBy, answered);
        if (!string.IsNullOrEmpty(entry.RatingComment))
            thread.Add(letter, MessageKind.Rating, entry.RatingComment, "", answered);
    }

    private void AddUnits(LetterRow letter, LetterEntry entry, WorkCalendar calendar, SiteSettings site)
    {
        if (letter.IsSealed)
            return;
        foreach (var unit in entry.Units.Select((name, at) => (name, at)))
        {
            var due = calendar.AddWorkingDays(DateOnly.FromDateTime(entry.Accepted ?? entry.Received), HandleDays);
            db.Add(new UnitRow
            {
                TaskId = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{letter.Id}/{unit.at}")))[..32],
                LetterId = letter.Id,
                Tenant = "",
                Name = unit.name,
                SentUtc = letter.AcceptedUtc!.Value,
                DueUtc = site.ToUtc(due.AddDays(1).ToDateTime(TimeOnly.MinValue)),
                DoneUtc = letter.AnsweredUtc,
                Result = LetterUnits.AnsweredResult,
                Card = due < DateOnly.FromDateTime(entry.Answered) ? LetterCard.Yellow : LetterCard.None,
            });
        }
    }

    private async Task<(LetterLock Own, string? BodyKey)?> LockAsync(string id, LetterEntry entry, CancellationToken cancellation)
    {
        if (entry.Kind is not LetterKind.Report)
            return (locks.Ordinary, null);
        return await sealing.SealAsync(id, cancellation) is var (_, own, bodyKey) ? (own, bodyKey) : null;
    }
}
