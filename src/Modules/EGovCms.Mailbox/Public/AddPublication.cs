using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Mailbox.Public;

/// <summary>What the public's search of letters reads, and what is told of those that were withdrawn.</summary>
[Migration(20261129201500)]
internal sealed class AddPublication : AutoReversingMigration
{
    public override void Up()
    {
        Alter.Table("Letters").AddColumn("PublicSearch").AsText().Nullable();
        Alter.Table("Letters").AddColumn("UnpublishedUtc").AsUtcDateTime().Nullable();
        Alter.Table("Letters").AddColumn("UnpublishedReason").AsText().Nullable();
    }
}
