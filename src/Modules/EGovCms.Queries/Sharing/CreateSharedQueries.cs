using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Queries.Sharing;

/// <summary>What citizens see of the query systems of all tenants, in the platform's store.</summary>
[Migration(20261130060000)]
internal sealed class CreateSharedQueries : AutoReversingMigration
{
    public override void Up() => Create.Table("SharedQueries")
        .WithColumn("Tenant").AsString(64).PrimaryKey()
        .WithColumn("Key").AsString(64).PrimaryKey()
        .WithColumn("Name").AsString(100).NotNullable()
        .WithColumn("State").AsInt32().NotNullable()
        .WithColumn("OpenFromUtc").AsUtcDateTime().Nullable()
        .WithColumn("OpenUntilUtc").AsUtcDateTime().Nullable()
        .WithColumn("Needs").AsText().NotNullable()
        .WithColumn("Periods").AsText().NotNullable()
        .WithColumn("Position").AsInt32().NotNullable();
}
