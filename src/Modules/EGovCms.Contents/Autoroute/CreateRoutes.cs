using FluentMigrator;

namespace EGovCms.Contents.Autoroute;

/// <summary>Paths; the key keeps them unique without case.</summary>
[Migration(20261124101100)]
public sealed class CreateRoutes : Migration
{
    /// <inheritdoc />
    public override void Up()
    {
        Create.Table("ContentRoutes")
            .WithColumn("Key").AsString(1024).NotNullable().PrimaryKey()
            .WithColumn("Path").AsString(1024).NotNullable()
            .WithColumn("ContentItemId").AsString(26).NotNullable()
            .WithColumn("ContainedItemId").AsString(26).NotNullable()
            .WithColumn("IsCurrent").AsBoolean().NotNullable();
        Create.Index("IX_ContentRoutes_Item").OnTable("ContentRoutes")
            .OnColumn("ContentItemId").Ascending()
            .OnColumn("ContainedItemId").Ascending();
    }

    /// <inheritdoc />
    public override void Down() => Delete.Table("ContentRoutes");
}
