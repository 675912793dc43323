using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Mailbox.Sharing;

/// <summary>The latest published letters of all tenants and their figures, in the platform's store.</summary>
[Migration(20261129233000)]
internal sealed class CreateSharedLetters : AutoReversingMigration
{
    public override void Up()
    {
        Create.Table("SharedLetters")
            .WithColumn("Tenant").AsString(64).PrimaryKey()
            .WithColumn("LetterId").AsString(32).PrimaryKey()
            .WithColumn("Title").AsText().NotNullable()
            .WithColumn("PublishedUtc").AsUtcDateTime().NotNullable();
        Create.Table("SharedLetterFigures")
            .WithColumn("Tenant").AsString(64).PrimaryKey()
            .WithColumn("Received").AsInt32().NotNullable()
            .WithColumn("Answered").AsInt32().NotNullable();
    }
}
