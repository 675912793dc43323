using EGovCms.Data;
using EGovCms.Mailbox.Files;
using EGovCms.Mailbox.Letters;
using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Desk.Letter;

/// <summary>Opens what belongs to a letter, for staff who may read it. A sealed report is not there for them. Scoped.</summary>
internal sealed class LetterPapers(TenantDb db, LetterLocks locks, LetterThread thread, AttachmentReader files)
{
    /// <summary>The letter, not tracked; null when there is none, or it is sealed.</summary>
    public Task<LetterRow?> FindAsync(string id, CancellationToken cancellation) =>
        db.Set<LetterRow>().AsNoTracking().FirstOrDefaultAsync(letter => letter.Id == id && !letter.IsSealed, cancellation);

    public LetterContent Content(LetterRow letter) => locks.Content(letter);

    public async Task<IReadOnlyList<LetterMessage>> MessagesAsync(LetterRow letter, CancellationToken cancellation) =>
        [.. (await thread.ReadAsync(letter, cancellation)).Select(said => new LetterMessage(said.Row, said.Text))];

    public async Task<IReadOnlyList<LetterFile>> FilesAsync(LetterRow letter, CancellationToken cancellation) =>
        [.. (await files.ListAsync(letter, cancellation)).Select(file => new LetterFile(file.Row, file.Name))];
}
