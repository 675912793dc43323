using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Templates.Store;

/// <summary>The tenant's own templates.</summary>
[Migration(20261124150100)]
internal sealed class TemplatesMigration : AutoReversingMigration
{
    public override void Up() =>
        Create.Table("Templates")
            .WithColumn("Key").AsString(TemplateStore.NameLength).NotNullable().PrimaryKey()
            .WithColumn("Name").AsString(TemplateStore.NameLength).NotNullable()
            .WithColumn("Content").AsText().Nullable()
            .WithColumn("Draft").AsText().Nullable()
            .WithColumn("ModifiedUtc").AsUtcDateTime().NotNullable();
}
