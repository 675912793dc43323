using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Boxes;

/// <summary>Reads the tenant's mailboxes. Scoped.</summary>
internal sealed class MailboxList(TenantDb db)
{
    public async Task<IReadOnlyList<MailboxRow>> AllAsync(CancellationToken cancellation) =>
        await db.Set<MailboxRow>().AsNoTracking().OrderBy(box => box.Position).ThenBy(box => box.Key).ToListAsync(cancellation);

    public Task<MailboxRow?> FindAsync(string key, CancellationToken cancellation) =>
        db.Set<MailboxRow>().AsNoTracking().FirstOrDefaultAsync(box => box.Key == key, cancellation);
}
