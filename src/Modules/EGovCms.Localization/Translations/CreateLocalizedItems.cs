using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Localization.Translations;

/// <summary>Items by set and language. The database itself keeps one item a language in each set, whoever saves at the same moment.</summary>
[Migration(20261129132000)]
public sealed class CreateLocalizedItems : Migration
{
    private static readonly string[] Indexes =
    [
        """CREATE UNIQUE INDEX "IX_LocalizedItems_Published" ON "LocalizedItems" ("LocalizationSet", "Culture") WHERE "Published" """,
        """CREATE UNIQUE INDEX "IX_LocalizedItems_Latest" ON "LocalizedItems" ("LocalizationSet", "Culture") WHERE "Latest" """,
        """CREATE INDEX "IX_LocalizedItems_Culture" ON "LocalizedItems" ("Culture", "ItemId")""",
        """CREATE INDEX "IX_LocalizedItems_Item" ON "LocalizedItems" ("ItemId")""",
    ];

    /// <inheritdoc />
    public override void Up()
    {
        Create.Table("LocalizedItems")
            .WithColumn("VersionId").AsString(26).NotNullable().PrimaryKey()
            .WithColumn("ItemId").AsString(26).NotNullable()
            .WithColumn("LocalizationSet").AsText().NotNullable()
            .WithColumn("Culture").AsText().NotNullable()
            .WithColumn("Published").AsBoolean().NotNullable()
            .WithColumn("Latest").AsBoolean().NotNullable()
            .WithColumn("Title").AsText().NotNullable()
            .WithColumn("Path").AsText().NotNullable();
        foreach (var index in Indexes)
            Execute.Sql(index);
    }

    /// <inheritdoc />
    public override void Down() => Delete.Table("LocalizedItems");
}
