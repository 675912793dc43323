using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Notices.Outbox;

/// <summary>The outbox, what people find in the site, and templates of the tenant's own.</summary>
[Migration(20261129143000)]
internal sealed class CreateNotices : AutoReversingMigration
{
    public override void Up()
    {
        Create.Table("NoticeOutbox")
            .WithColumn("Id").AsString(32).PrimaryKey()
            .WithColumn("Channel").AsString(16).NotNullable()
            .WithColumn("Template").AsString(100).NotNullable()
            .WithColumn("Culture").AsString(20).NotNullable()
            .WithColumn("Model").AsText().NotNullable()
            .WithColumn("UserId").AsText().Nullable()
            .WithColumn("Address").AsText().Nullable()
            .WithColumn("Masked").AsString(300).NotNullable()
            .WithColumn("Link").AsText().Nullable()
            .WithColumn("Key").AsString(128).Nullable()
            .WithColumn("State").AsInt32().NotNullable()
            .WithColumn("DueUtc").AsUtcDateTime().NotNullable()
            .WithColumn("Tries").AsInt32().NotNullable()
            .WithColumn("LeaseOwner").AsString(64).Nullable()
            .WithColumn("LeaseUntilUtc").AsUtcDateTime().Nullable()
            .WithColumn("LastError").AsString(500).Nullable()
            .WithColumn("CreatedUtc").AsUtcDateTime().NotNullable()
            .WithColumn("ChangedUtc").AsUtcDateTime().NotNullable();
        Create.Index("IX_NoticeOutbox_Due").OnTable("NoticeOutbox").OnColumn("State").Ascending().OnColumn("DueUtc").Ascending();
        Create.Index("IX_NoticeOutbox_Changed").OnTable("NoticeOutbox").OnColumn("State").Ascending().OnColumn("ChangedUtc").Ascending();

        Create.Table("NoticeKeys")
            .WithColumn("Key").AsString(128).PrimaryKey()
            .WithColumn("NoticeId").AsString(32).NotNullable()
            .WithColumn("CreatedUtc").AsUtcDateTime().NotNullable();

        Create.Table("NoticeInbox")
            .WithColumn("NoticeId").AsString(32).PrimaryKey()
            .WithColumn("UserId").AsText().NotNullable()
            .WithColumn("Subject").AsText().NotNullable()
            .WithColumn("Body").AsText().NotNullable()
            .WithColumn("Link").AsText().Nullable()
            .WithColumn("CreatedUtc").AsUtcDateTime().NotNullable()
            .WithColumn("ReadUtc").AsUtcDateTime().Nullable();
        Create.Index("IX_NoticeInbox_User").OnTable("NoticeInbox").OnColumn("UserId").Ascending().OnColumn("CreatedUtc").Descending();

        Create.Table("NoticeTemplates")
            .WithColumn("Name").AsString(100).PrimaryKey()
            .WithColumn("Part").AsString(16).PrimaryKey()
            .WithColumn("Culture").AsString(20).PrimaryKey()
            .WithColumn("Text").AsText().NotNullable();
    }
}
