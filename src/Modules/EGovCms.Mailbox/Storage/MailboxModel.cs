using EGovCms.Data;
using EGovCms.Mailbox.Boxes;
using EGovCms.Mailbox.Reports;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Storage;

internal sealed class MailboxModel : IEntityModel
{
    public void Configure(ModelBuilder builder)
    {
        builder.Entity<MailboxRow>(row =>
        {
            row.ToTable("Mailboxes").HasKey(box => box.Key);
            row.Ignore(box => box.TakenKinds);
        });
        builder.Entity<LetterRow>(row =>
        {
            row.ToTable("Letters").HasKey(letter => letter.Id);
            row.Property(letter => letter.Revision).IsConcurrencyToken();
        });
        builder.Entity<MessageRow>(row => row.ToTable("LetterMessages").HasKey(message => message.Id));
        builder.Entity<AttachmentRow>(row => row.ToTable("LetterAttachments").HasKey(file => file.Id));
        builder.Entity<UnitRow>(row => row.ToTable("LetterUnits").HasKey(unit => unit.TaskId));
        builder.Entity<ReportKeyRow>(row => row.ToTable("ReportKeys").HasKey(key => key.Id));
        builder.Entity<ReportReaderRow>(row => row.ToTable("ReportReaders").HasKey(reader => new { reader.KeyId, reader.UserId }));
    }
}
