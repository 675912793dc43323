using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Sharing;

/// <summary>What of mailboxes lies in the platform's store. The table is made by <see cref="CreateSharedMailboxes"/>.</summary>
internal sealed class MailboxPlatformDb(DbContextOptions<MailboxPlatformDb> options) : DbContext(options)
{
    public DbSet<SharedMailboxRow> Mailboxes => Set<SharedMailboxRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder) => modelBuilder.Entity<SharedMailboxRow>(row =>
    {
        row.ToTable("SharedMailboxes").HasKey(box => new { box.Tenant, box.Key });
        row.Ignore(box => box.TakenKinds);
    });
}
