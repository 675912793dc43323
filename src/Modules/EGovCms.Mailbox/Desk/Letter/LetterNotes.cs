using EGovCms.Data;
using EGovCms.Data.Audit;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Storage;

namespace EGovCms.Mailbox.Desk.Letter;

/// <summary>Remarks of staff on a letter, for staff alone. Scoped.</summary>
internal sealed class LetterNotes(TenantDb db, LetterThread thread, IAuditTrail audit)
{
    /// <summary>The longest note, in characters.</summary>
    public const int Length = 2000;

    public async Task AddAsync(LetterRow letter, string words, string author, CancellationToken cancellation)
    {
        thread.Add(letter, MessageKind.Note, words, author);
        audit.Add("letter.noted", letter.Number);
        await db.SaveChangesAsync(cancellation);
    }
}
