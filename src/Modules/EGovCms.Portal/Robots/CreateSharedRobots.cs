using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Portal.Robots;

/// <summary>What all sites allow to search engines, in the platform's store.</summary>
[Migration(20261130170000)]
internal sealed class CreateSharedRobots : AutoReversingMigration
{
    public override void Up() => Create.Table("SharedRobots")
        .WithColumn("Tenant").AsString(64).PrimaryKey()
        .WithColumn("Rules").AsText().NotNullable();
}
