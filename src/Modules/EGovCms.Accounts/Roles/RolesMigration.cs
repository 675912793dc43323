using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Accounts.Roles;

/// <summary>The tenant's roles.</summary>
[Migration(20261124140100)]
internal sealed class RolesMigration : AutoReversingMigration
{
    public override void Up() =>
        Create.Table("Roles")
            .WithColumn("NormalizedName").AsString(64).NotNullable().PrimaryKey()
            .WithColumn("Name").AsString(64).NotNullable()
            .WithColumn("Description").AsString(512).NotNullable()
            .WithColumn("Permissions").AsText().NotNullable();
}
