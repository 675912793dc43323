using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Portal.Entries;

/// <summary>Entries, indexed as lists ask for them: by column or type, in the given order, then newest first.</summary>
[Migration(20261124141500)]
public sealed class CreatePortalEntries : Migration
{
    private static readonly string[] Indexes =
    [
        """CREATE INDEX "IX_PortalEntries_Term" ON "PortalEntries" ("TermId", "Weight" DESC, "PublishedUtc" DESC, "ItemId" DESC)""",
        """CREATE INDEX "IX_PortalEntries_Type" ON "PortalEntries" ("ContentType", "Weight" DESC, "PublishedUtc" DESC, "ItemId" DESC)""",
        """CREATE INDEX "IX_PortalEntries_Published" ON "PortalEntries" ("PublishedUtc" DESC, "ItemId") WHERE "IsPrimary" """,
        """CREATE INDEX "IX_PortalEntries_Version" ON "PortalEntries" ("VersionId")""",
        """CREATE INDEX "IX_PortalEntries_Item" ON "PortalEntries" ("ItemId")""",
    ];

    /// <inheritdoc />
    public override void Up()
    {
        Create.Table("PortalEntries")
            .WithColumn("Id").AsInt64().PrimaryKey().Identity()
            .WithColumn("VersionId").AsText().NotNullable()
            .WithColumn("ItemId").AsText().NotNullable()
            .WithColumn("ContentType").AsText().NotNullable()
            .WithColumn("TermId").AsText().NotNullable()
            .WithColumn("IsPrimary").AsBoolean().NotNullable()
            .WithColumn("Weight").AsInt32().NotNullable()
            .WithColumn("IsTop").AsBoolean().NotNullable()
            .WithColumn("PublishedUtc").AsUtcDateTime().NotNullable()
            .WithColumn("Title").AsText().NotNullable()
            .WithColumn("Url").AsText().NotNullable()
            .WithColumn("Summary").AsText().NotNullable()
            .WithColumn("Image").AsText().NotNullable()
            .WithColumn("ImageAlt").AsText().NotNullable()
            .WithColumn("Icon").AsText().NotNullable()
            .WithColumn("Number").AsText().NotNullable()
            .WithColumn("SearchText").AsText().NotNullable();
        foreach (var index in Indexes)
            Execute.Sql(index);
    }

    /// <inheritdoc />
    public override void Down() => Delete.Table("PortalEntries");
}
