using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Portal.Entries;

/// <summary>The set of an entry's translations. Those that are there already have it of their items; pages of modules have none.</summary>
[Migration(20261130190000)]
public sealed class AddEntryTranslations : Migration
{
    /// <inheritdoc />
    public override void Up()
    {
        Alter.Table("PortalEntries").AddColumn("LocalizationSet").AsText().NotNullable().WithDefaultValue("");
        this.IfSqlite().Execute.Sql(Fill("""item."Document" ->> '$.LocalizationPart.LocalizationSet'"""));
        this.IfPostgres().Execute.Sql(Fill("""item."Document" #>> '{LocalizationPart,LocalizationSet}'"""));
    }

    /// <inheritdoc />
    public override void Down() => Delete.Column("LocalizationSet").FromTable("PortalEntries");

    private static string Fill(string set) =>
        $"""
        UPDATE "PortalEntries" SET "LocalizationSet" = coalesce((
          SELECT trim({set}) FROM "ContentItems" item WHERE item."ContentItemVersionId" = "PortalEntries"."VersionId"), '')
        WHERE "Culture" <> ''
        """;
}
