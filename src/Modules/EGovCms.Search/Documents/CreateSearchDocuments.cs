using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Search.Documents;

/// <summary>What all tenants have to be found, in the platform's store.</summary>
[Migration(20261130070000)]
internal sealed class CreateSearchDocuments : Migration
{
    public override void Up()
    {
        Create.Table("SearchDocuments")
            .WithColumn("Tenant").AsString(64).PrimaryKey()
            .WithColumn("Source").AsString(32).PrimaryKey()
            .WithColumn("Id").AsString(64).PrimaryKey()
            .WithColumn("Kind").AsString(64).NotNullable()
            .WithColumn("Culture").AsString(20).NotNullable()
            .WithColumn("Title").AsText().NotNullable()
            .WithColumn("Keywords").AsText().NotNullable()
            .WithColumn("Body").AsText().NotNullable()
            .WithColumn("Attachments").AsText().NotNullable()
            .WithColumn("Url").AsText().NotNullable()
            .WithColumn("ColumnId").AsString(64).NotNullable()
            .WithColumn("ColumnName").AsText().NotNullable()
            .WithColumn("PublishedUtc").AsUtcDateTime().NotNullable()
            .WithColumn("Permission").AsString(100).Nullable()
            .WithColumn("Authority").AsDouble().NotNullable()
            .WithColumn("Revision").AsInt64().NotNullable().Unique("UX_SearchDocuments_Revision")
            .WithColumn("WrittenUtc").AsUtcDateTime().NotNullable()
            .WithColumn("IsGone").AsBoolean().NotNullable();
        Create.Table("SearchTenants")
            .WithColumn("Tenant").AsString(64).PrimaryKey()
            .WithColumn("Sources").AsText().NotNullable();
        Create.Table("SearchCounter")
            .WithColumn("Id").AsInt32().PrimaryKey()
            .WithColumn("Revision").AsInt64().NotNullable();
        Insert.IntoTable("SearchCounter").Row(new { Id = 1, Revision = 0L });
    }

    public override void Down()
    {
        Delete.Table("SearchCounter");
        Delete.Table("SearchTenants");
        Delete.Table("SearchDocuments");
    }
}
