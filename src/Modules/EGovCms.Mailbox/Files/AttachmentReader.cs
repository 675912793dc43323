using EGovCms.Data;
using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Storage;
using EGovCms.Scanning.Abstractions;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Files;

/// <summary>Opens files of letters for those who may read the letter. What lies in quarantine is looked at first. Scoped.</summary>
internal sealed class AttachmentReader(TenantDb db, AttachmentStore store, IFileScanner scanner, LetterLocks locks)
{
    /// <summary>The letter's files, with their names, in the order in which they came.</summary>
    public async Task<IReadOnlyList<(AttachmentRow Row, string Name)>> ListAsync(LetterRow letter, CancellationToken cancellation)
    {
        var own = locks.Get(letter);
        var rows = await db.Set<AttachmentRow>().AsNoTracking().Where(file => file.LetterId == letter.Id).OrderBy(file => file.Id).ToListAsync(cancellation);
        return [.. rows.Select(row => (row, own.OpenText(row.Name, LetterPlaces.FileName(letter.Id, row.Id))))];
    }

    /// <summary>The file's bytes and name; null bytes while it may not be opened, and null altogether when the letter has no such file.</summary>
    public async Task<(AttachmentRow Row, string Name, byte[]? Bytes)?> OpenAsync(LetterRow letter, string fileId, CancellationToken cancellation)
    {
        if (await db.Set<AttachmentRow>().FirstOrDefaultAsync(file => file.Id == fileId && file.LetterId == letter.Id, cancellation) is not { } row)
            return null;
        var own = locks.Get(letter);
        var name = own.OpenText(row.Name, LetterPlaces.FileName(letter.Id, row.Id));
        if (row.State is AttachmentState.Infected)
            return (row, name, null);
        var bytes = await store.ReadAsync(row, own, cancellation);
        if (row.State is AttachmentState.Quarantined && !await ReleaseAsync(row, bytes, cancellation))
            return (row, name, null);
        return (row, name, bytes);
    }

    /// <summary>Looks at a file in quarantine again; whether it may be opened now. An infected one loses its bytes.</summary>
    public async Task<bool> ReleaseAsync(AttachmentRow row, byte[] bytes, CancellationToken cancellation)
    {
        using var content = new MemoryStream(bytes, writable: false);
        var verdict = await scanner.ScanAsync(content, cancellation);
        if (verdict.Outcome is ScanOutcome.Unavailable)
            return false;
        row.State = verdict.Outcome is ScanOutcome.Infected ? AttachmentState.Infected : AttachmentState.Clean;
        await db.SaveChangesAsync(cancellation);
        if (row.State is not AttachmentState.Infected)
            return true;
        await store.DeleteAsync(row.Id);
        return false;
    }
}
