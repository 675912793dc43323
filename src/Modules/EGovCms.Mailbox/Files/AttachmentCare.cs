using EGovCms.Data;
using EGovCms.Mailbox.Locks;
using EGovCms.Mailbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Files;

/// <summary>Looks at quarantined files again, and sweeps files away whose letters were never stored. Scoped.</summary>
internal sealed class AttachmentCare(TenantDb db, AttachmentStore store, AttachmentReader reader, LetterLocks locks, TimeProvider time)
{
    // Longer than any request lasts.
    private static readonly TimeSpan Abandoned = TimeSpan.FromHours(1);

    /// <summary>Whether some files still wait for the scanner. Sealed ones are looked at when their readers open them: before that nobody can.</summary>
    public async Task<bool> ReleaseAsync(CancellationToken cancellation)
    {
        var waiting = await db.Set<AttachmentRow>().Where(file => file.State == AttachmentState.Quarantined
            && db.Set<LetterRow>().Any(letter => letter.Id == file.LetterId && !letter.IsSealed)).OrderBy(file => file.Id).ToListAsync(cancellation);
        foreach (var file in waiting)
        {
            var bytes = await store.ReadAsync(file, locks.Ordinary, cancellation);
            if (!await reader.ReleaseAsync(file, bytes, cancellation) && file.State is AttachmentState.Quarantined)
                return true;
        }

        return false;
    }

    public async Task SweepAsync(CancellationToken cancellation)
    {
        foreach (var ids in store.OlderThan(time.GetUtcNow().UtcDateTime - Abandoned).Chunk(200))
        {
            var known = await db.Set<AttachmentRow>().Where(file => ids.Contains(file.Id)).Select(file => file.Id).ToListAsync(cancellation);
            foreach (var id in ids.Except(known))
                await store.DeleteAsync(id);
        }
    }
}
