using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Portal.Entries;

/// <summary>What is searched lies in the search's own table.</summary>
[Migration(20261130093000)]
public sealed class DropEntryTexts : Migration
{
    /// <inheritdoc />
    public override void Up() => Execute.Sql("""ALTER TABLE "PortalEntries" DROP COLUMN "SearchText" """);

    /// <inheritdoc />
    public override void Down() => Alter.Table("PortalEntries").AddColumn("SearchText").AsText().NotNullable().WithDefaultValue("");
}
