using EGovCms.Data;
using EGovCms.Mailbox.Intake;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Reports;
using EGovCms.Mailbox.Storage;
using EGovCms.Privacy.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Write;

/// <summary>
/// Tells whether a form was taken before: pressed twice, or sent again after a lost connection. A form that someone came back to and changed is no such one: its
/// writer must not be shown the receipt of another letter.
/// </summary>
internal sealed class SentBefore(TenantDb db, LetterIntake intake, LetterLocks locks, OpenReports reports, LettersInHand hand)
{
    private const int Looks = 25;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>The receipt, and whether it is of this very letter; null when the form was not taken.</summary>
    public async Task<(LetterReceipt Receipt, bool IsSame)?> FindAsync(LetterForm form, CancellationToken cancellation)
    {
        if (await intake.FindAsync(form.SubmissionId, cancellation) is not { } receipt)
            return null;
        var letter = await db.Set<LetterRow>().AsNoTracking().FirstAsync(row => row.Id == receipt.LetterId, cancellation);
        return (receipt, IsSame(letter, form));
    }

    /// <summary>The same for a form that another request is just taking: its second press is the one whose answer the browser shows.</summary>
    public async Task<(LetterReceipt Receipt, bool IsSame)?> AwaitAsync(LetterForm form, CancellationToken cancellation)
    {
        for (var look = 1; ; look++)
        {
            if (await FindAsync(form, cancellation) is { } found)
                return found;
            // Nobody takes it, or the other press came to nothing as well.
            if (look == Looks || !hand.HasOther(form.SubmissionId))
                return await FindAsync(form, cancellation);
            await Task.Delay(Pause, cancellation);
        }
    }

    private bool IsSame(LetterRow letter, LetterForm form)
    {
        if (letter.IsSealed != form.IsReport || letter.Kind != form.Kind || !LetterPassword.Matches(form.Password, letter.PasswordHash))
            return false;
        if (letter.WriterKey is { } wrapped && SealedBoxes.UnwrapWithPassword(Convert.FromBase64String(wrapped), LetterPassword.Normalize(form.Password)) is { } key)
            reports.Add(letter.Id, key);
        return locks.Find(letter) is { } own && LetterLocks.Read(own, letter) == form.Content;
    }
}
