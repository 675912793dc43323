using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Data.Platform;

[Migration(20261124100000)]
internal sealed class CreateTenants : AutoReversingMigration
{
    public override void Up() => Create.Table("Tenants")
        // Names are unique without case.
        .WithColumn("Key").AsString(64).PrimaryKey()
        .WithColumn("Name").AsString(64).NotNullable()
        .WithColumn("DisplayName").AsText().NotNullable()
        .WithColumn("State").AsString(32).NotNullable()
        .WithColumn("StateReason").AsText().Nullable()
        .WithColumn("Hosts").AsJson().NotNullable()
        .WithColumn("Prefix").AsString(64).NotNullable()
        .WithColumn("Parent").AsString(64).Nullable()
        .WithColumn("Profile").AsString(64).Nullable()
        .WithColumn("Quota").AsJson().NotNullable()
        .WithColumn("DatabaseProvider").AsString(32).NotNullable()
        .WithColumn("ConnectionString").AsText().Nullable()
        .WithColumn("Recipe").AsText().NotNullable()
        .WithColumn("Features").AsJson().NotNullable()
        .WithColumn("Secret").AsText().NotNullable()
        .WithColumn("Version").AsInt64().NotNullable()
        .WithColumn("Position").AsInt32().NotNullable();
}
