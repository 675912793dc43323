using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Data.Platform;

/// <summary>Where a tenant was found before, the profiles that it gives, and what each tenant uses.</summary>
[Migration(20261124201000)]
internal sealed class AddTenantTiers : AutoReversingMigration
{
    public override void Up()
    {
        Alter.Table("Tenants").AddColumn("Former").AsJson().NotNullable().WithDefaultValue("[]");
        Alter.Table("Tenants").AddColumn("Profiles").AsJson().NotNullable().WithDefaultValue("[]");
        Create.Table("TenantUsages")
            .WithColumn("Key").AsString(64).PrimaryKey()
            .WithColumn("StorageBytes").AsInt64().NotNullable()
            .WithColumn("ContentItems").AsInt64().NotNullable();
    }
}
