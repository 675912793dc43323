using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Privacy.Vault;

[Migration(20261129193000)]
internal sealed class CreateVaultKeys : AutoReversingMigration
{
    public override void Up() => Create.Table("VaultKeys")
        .WithColumn("Name").AsString(64).PrimaryKey()
        .WithColumn("Value").AsText().NotNullable();
}
