using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Portal.Entries;

/// <summary>The language of entries. Those that are there already have none, as their items.</summary>
[Migration(20261129133000)]
public sealed class AddEntryLanguages : Migration
{
    /// <inheritdoc />
    public override void Up() =>
        Alter.Table("PortalEntries").AddColumn("Culture").AsText().NotNullable().WithDefaultValue("");

    /// <inheritdoc />
    public override void Down() => Delete.Column("Culture").FromTable("PortalEntries");
}
