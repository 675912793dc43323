using FluentMigrator;

namespace EGovCms.Contents.Alias;

/// <summary>Aliases; the key keeps them unique.</summary>
[Migration(20261124101000)]
public sealed class CreateAliases : Migration
{
    /// <inheritdoc />
    public override void Up()
    {
        Create.Table("ContentAliases")
            .WithColumn("Alias").AsString(767).NotNullable().PrimaryKey()
            .WithColumn("ContentItemId").AsString(26).NotNullable().Indexed();
    }

    /// <inheritdoc />
    public override void Down() => Delete.Table("ContentAliases");
}
