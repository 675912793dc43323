using EGovCms.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Sharing;

/// <summary>What of mailboxes lies in the platform's store. The tables are made by <see cref="CreateSharedMailboxes"/> and <see cref="CreateSharedLetters"/>.</summary>
internal sealed class MailboxPlatformDb(DbContextOptions<MailboxPlatformDb> options) : DbContext(options)
{
    /// <summary>The feature that the sites have whose mailboxes and letters lie here.</summary>
    public const string Feature = "EGovCms.Mailbox";

    public DbSet<SharedMailboxRow> Mailboxes => Set<SharedMailboxRow>();

    public DbSet<SharedLetterRow> Letters => Set<SharedLetterRow>();

    public DbSet<SharedFiguresRow> Figures => Set<SharedFiguresRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<SharedMailboxRow>(row =>
        {
            row.ToTable("SharedMailboxes").HasKey(box => new { box.Tenant, box.Key });
            row.Ignore(box => box.TakenKinds);
        });
        modelBuilder.Entity<SharedLetterRow>(row => row.ToTable("SharedLetters").HasKey(letter => new { letter.Tenant, letter.LetterId }));
        modelBuilder.Entity<SharedFiguresRow>(row => row.ToTable("SharedLetterFigures").HasKey(figures => figures.Tenant));
        modelBuilder.UseUtcDateTimes();
    }
}
