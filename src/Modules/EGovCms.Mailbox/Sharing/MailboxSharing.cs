using EGovCms.Data.Changes;
using EGovCms.Mailbox.Boxes;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Sharing;

/// <summary>
/// Copies the tenant's mailboxes into the platform's store after a change, where the sites above read them. All of them are made anew from what is true now, so
/// doing it twice does no harm, and a crash in between only delays it.
/// </summary>
internal sealed class MailboxSharing(MailboxList mailboxes, MailboxPlatformDb platform, ShellSettings tenant) : IChangeConsumer
{
    public string Name => "mailbox-sharing";

    public async Task HandleAsync(IReadOnlyList<ChangeEntry> entries, CancellationToken cancellation)
    {
        if (!entries.Any(entry => entry.Kind == MailboxChanges.Changed))
            return;
        var boxes = await mailboxes.AllAsync(cancellation);
        await using var transaction = await platform.Database.BeginTransactionAsync(cancellation);
        await platform.Mailboxes.Where(box => box.Tenant == tenant.Name).ExecuteDeleteAsync(cancellation);
        platform.AddRange(boxes.Select(box => new SharedMailboxRow
        {
            Tenant = tenant.Name,
            Key = box.Key,
            Name = box.Name,
            Leader = box.Leader,
            Introduction = box.Introduction,
            Kinds = box.Kinds,
            IsOpen = box.IsOpen,
            Position = box.Position,
        }));
        await platform.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        platform.ChangeTracker.Clear();
    }
}
