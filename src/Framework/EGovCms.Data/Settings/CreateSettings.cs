using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Data.Settings;

[Migration(20261124100200)]
internal sealed class CreateSettings : AutoReversingMigration
{
    public override void Up() => Create.Table("Settings")
        .WithColumn("Section").AsString(64).PrimaryKey()
        .WithColumn("Json").AsJson().NotNullable()
        .WithColumn("Version").AsInt64().NotNullable();
}
