using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Mailbox.Storage;

/// <summary>Mailboxes, letters, what is said about them, their files, and the units that they lie with.</summary>
[Migration(20261129200000)]
internal sealed class CreateMailboxes : AutoReversingMigration
{
    private const int Id = 32;

    public override void Up()
    {
        Create.Table("Mailboxes")
            .WithColumn("Key").AsString(64).PrimaryKey()
            .WithColumn("Name").AsString(100).NotNullable()
            .WithColumn("Leader").AsString(100).NotNullable()
            .WithColumn("Introduction").AsText().NotNullable()
            .WithColumn("Kinds").AsString(200).NotNullable()
            .WithColumn("IsOpen").AsBoolean().NotNullable()
            .WithColumn("Position").AsInt32().NotNullable();
        CreateLetters();
        Create.Table("LetterMessages")
            .WithColumn("Id").AsString(Id).PrimaryKey()
            .WithColumn("LetterId").AsString(Id).NotNullable().Indexed("IX_LetterMessages_Letter")
            .WithColumn("Kind").AsInt32().NotNullable()
            .WithColumn("Text").AsText().NotNullable()
            .WithColumn("Author").AsString(200).NotNullable()
            .WithColumn("CreatedUtc").AsUtcDateTime().NotNullable();
        Create.Table("LetterAttachments")
            .WithColumn("Id").AsString(Id).PrimaryKey()
            .WithColumn("LetterId").AsString(Id).NotNullable().Indexed("IX_LetterAttachments_Letter")
            .WithColumn("MessageId").AsString(Id).Nullable()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("ContentType").AsString(100).NotNullable()
            .WithColumn("Length").AsInt64().NotNullable()
            .WithColumn("Digest").AsString(64).NotNullable()
            .WithColumn("State").AsInt32().NotNullable().Indexed("IX_LetterAttachments_State")
            .WithColumn("CreatedUtc").AsUtcDateTime().NotNullable();
        Create.Table("LetterUnits")
            .WithColumn("TaskId").AsString(Id).PrimaryKey()
            .WithColumn("LetterId").AsString(Id).NotNullable().Indexed("IX_LetterUnits_Letter")
            .WithColumn("Tenant").AsString(64).NotNullable()
            .WithColumn("Name").AsString(200).NotNullable()
            .WithColumn("SentUtc").AsUtcDateTime().NotNullable().Indexed("IX_LetterUnits_Sent")
            .WithColumn("DueUtc").AsUtcDateTime().Nullable()
            .WithColumn("DoneUtc").AsUtcDateTime().Nullable()
            .WithColumn("Result").AsString(64).NotNullable()
            .WithColumn("Card").AsInt32().NotNullable();
        CreateReports();
    }

    private void CreateReports()
    {
        Create.Table("ReportKeys")
            .WithColumn("Id").AsString(Id).PrimaryKey()
            .WithColumn("PublicKey").AsBinary().NotNullable()
            .WithColumn("Fingerprint").AsString(100).NotNullable()
            .WithColumn("CreatedUtc").AsUtcDateTime().NotNullable();
        Create.Table("ReportReaders")
            .WithColumn("KeyId").AsString(Id).PrimaryKey()
            .WithColumn("UserId").AsString(64).PrimaryKey()
            .WithColumn("Wrapped").AsBinary().NotNullable()
            .WithColumn("CreatedUtc").AsUtcDateTime().NotNullable();
    }

    private void CreateLetters()
    {
        Create.Table("Letters")
            .WithColumn("Id").AsString(Id).PrimaryKey()
            .WithColumn("Number").AsString(10).NotNullable()
            .WithColumn("Mailbox").AsString(64).NotNullable()
            .WithColumn("Kind").AsInt32().NotNullable()
            .WithColumn("Title").AsString(100).NotNullable()
            .WithColumn("Content").AsText().NotNullable()
            .WithColumn("PhoneHash").AsString(64).Nullable()
            .WithColumn("PasswordHash").AsString(200).NotNullable()
            .WithColumn("IsSealed").AsBoolean().NotNullable()
            .WithColumn("BodyKey").AsText().Nullable()
            .WithColumn("WriterKey").AsText().Nullable()
            .WithColumn("MayPublish").AsBoolean().NotNullable()
            .WithColumn("Culture").AsString(20).NotNullable()
            .WithColumn("SpamScore").AsDouble().NotNullable()
            .WithColumn("SubmissionId").AsString(64).NotNullable()
            .WithColumn("ReceivedUtc").AsUtcDateTime().NotNullable()
            .WithColumn("CaseId").AsString(Id).NotNullable()
            .WithColumn("State").AsString(64).NotNullable()
            .WithColumn("StateSinceUtc").AsUtcDateTime().NotNullable()
            .WithColumn("Tab").AsInt32().NotNullable()
            .WithColumn("InboxUtc").AsUtcDateTime().NotNullable()
            .WithColumn("AcceptedUtc").AsUtcDateTime().Nullable()
            .WithColumn("DueUtc").AsUtcDateTime().Nullable()
            .WithColumn("Card").AsInt32().NotNullable()
            .WithColumn("Units").AsString(500).NotNullable()
            .WithColumn("AsksExtension").AsBoolean().NotNullable()
            .WithColumn("IsSupervised").AsBoolean().NotNullable()
            .WithColumn("Urged").AsInt32().NotNullable()
            .WithColumn("AnsweredUtc").AsUtcDateTime().Nullable()
            .WithColumn("AnsweredBy").AsString(200).NotNullable()
            .WithColumn("AnswerDays").AsInt32().Nullable()
            .WithColumn("OnTime").AsBoolean().Nullable()
            .WithColumn("IsSatisfied").AsBoolean().Nullable()
            .WithColumn("RatedUtc").AsUtcDateTime().Nullable()
            .WithColumn("Reopened").AsInt32().NotNullable()
            .WithColumn("MergedInto").AsString(Id).Nullable()
            .WithColumn("PublishedUtc").AsUtcDateTime().Nullable()
            .WithColumn("PublicTitle").AsString(100).Nullable()
            .WithColumn("PublicBody").AsText().Nullable()
            .WithColumn("PublicAnswer").AsText().Nullable()
            .WithColumn("Revision").AsInt64().NotNullable();
        Create.Index("IX_Letters_Number").OnTable("Letters").OnColumn("Number").Ascending().WithOptions().Unique();
        Create.Index("IX_Letters_Submission").OnTable("Letters").OnColumn("SubmissionId").Ascending().WithOptions().Unique();
        Create.Index("IX_Letters_Inbox").OnTable("Letters")
            .OnColumn("Tab").Ascending().OnColumn("InboxUtc").Ascending().OnColumn("ReceivedUtc").Ascending().OnColumn("Id").Ascending();
        // Narrow: all of it is read for the numbers beside the tabs.
        Create.Index("IX_Letters_Count").OnTable("Letters").OnColumn("Tab").Ascending();
        Create.Index("IX_Letters_Tab").OnTable("Letters").OnColumn("Tab").Ascending().OnColumn("ReceivedUtc").Ascending().OnColumn("Id").Ascending();
        Create.Index("IX_Letters_Received").OnTable("Letters").OnColumn("ReceivedUtc").Descending();
        Create.Index("IX_Letters_Published").OnTable("Letters").OnColumn("PublishedUtc").Descending();
        Create.Index("IX_Letters_Phone").OnTable("Letters").OnColumn("PhoneHash").Ascending();
        Create.Index("IX_Letters_Case").OnTable("Letters").OnColumn("CaseId").Ascending();
    }
}
