using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Contents.Lists;

/// <summary>Items of lists, indexed in both orders that lists have.</summary>
[Migration(20261124101200)]
public sealed class CreateContainedItems : Migration
{
    /// <inheritdoc />
    public override void Up()
    {
        Create.Table("ContainedItems")
            .WithColumn("ContentItemId").AsString(26).NotNullable().PrimaryKey()
            .WithColumn("ListContentItemId").AsString(26).NotNullable()
            .WithColumn("Order").AsInt32().NotNullable()
            .WithColumn("PublishedUtc").AsUtcDateTime().NotNullable();
        Create.Index("IX_ContainedItems_Order").OnTable("ContainedItems")
            .OnColumn("ListContentItemId").Ascending().OnColumn("Order").Ascending().OnColumn("ContentItemId").Ascending();
        Create.Index("IX_ContainedItems_Newest").OnTable("ContainedItems")
            .OnColumn("ListContentItemId").Ascending().OnColumn("PublishedUtc").Descending().OnColumn("ContentItemId").Ascending();
    }

    /// <inheritdoc />
    public override void Down() => Delete.Table("ContainedItems");
}
