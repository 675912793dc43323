using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Seo.Push.Queue;

/// <summary>Pages that search engines are to be told of, and how it stands with each engine.</summary>
[Migration(20261130171000)]
internal sealed class CreateSearchPush : AutoReversingMigration
{
    public override void Up()
    {
        Create.Table("SearchPushPages")
            .WithColumn("Id").AsInt64().PrimaryKey().Identity()
            .WithColumn("Target").AsString(32).NotNullable()
            .WithColumn("Culture").AsString(20).NotNullable()
            .WithColumn("Url").AsText().NotNullable()
            .WithColumn("IsWaiting").AsBoolean().NotNullable()
            .WithColumn("DueUtc").AsUtcDateTime().NotNullable()
            .WithColumn("ChangedUtc").AsUtcDateTime().NotNullable()
            .WithColumn("SentUtc").AsUtcDateTime().Nullable();
        Create.Index("IX_SearchPushPages_Page").OnTable("SearchPushPages").OnColumn("Target").Ascending().OnColumn("Culture").Ascending().OnColumn("Url").Ascending().WithOptions().Unique();
        Create.Index("IX_SearchPushPages_Due").OnTable("SearchPushPages").OnColumn("Target").Ascending().OnColumn("IsWaiting").Ascending().OnColumn("DueUtc").Ascending();

        Create.Table("SearchPushStates")
            .WithColumn("Target").AsString(32).PrimaryKey()
            .WithColumn("LastUtc").AsUtcDateTime().Nullable()
            .WithColumn("LastCount").AsInt32().NotNullable()
            .WithColumn("Problem").AsInt32().NotNullable()
            .WithColumn("Detail").AsString(PushStateRow.DetailLength).NotNullable()
            .WithColumn("NotBeforeUtc").AsUtcDateTime().Nullable()
            .WithColumn("Tries").AsInt32().NotNullable()
            .WithColumn("Remaining").AsInt32().Nullable()
            .WithColumn("LeaseOwner").AsString(32).Nullable()
            .WithColumn("LeaseUntilUtc").AsUtcDateTime().Nullable();

        Create.Table("SearchPushColumns")
            .WithColumn("Culture").AsString(20).PrimaryKey()
            .WithColumn("Url").AsText().PrimaryKey();
    }
}
