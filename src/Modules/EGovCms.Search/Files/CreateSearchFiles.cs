using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Search.Files;

/// <summary>Texts of items' files, in the platform's store.</summary>
[Migration(20261130180000)]
internal sealed class CreateSearchFiles : Migration
{
    public override void Up()
    {
        Create.Table("SearchFiles")
            .WithColumn("Tenant").AsString(64).PrimaryKey()
            .WithColumn("Item").AsString(64).PrimaryKey()
            .WithColumn("Path").AsString(1024).PrimaryKey()
            .WithColumn("Subject").AsString(64).NotNullable()
            .WithColumn("Length").AsInt64().NotNullable()
            .WithColumn("ModifiedUtc").AsUtcDateTime().NotNullable()
            .WithColumn("Text").AsText().NotNullable();
        Create.Index("IX_SearchFiles_Subject").OnTable("SearchFiles").OnColumn("Tenant").Ascending().OnColumn("Subject").Ascending();
    }

    public override void Down() => Delete.Table("SearchFiles");
}
