using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Data.Tests;

[Migration(20260101000000)]
internal sealed class CreateNotes : AutoReversingMigration
{
    public override void Up() => Create.Table("Notes")
        .WithColumn("Id").AsInt64().PrimaryKey().Identity()
        .WithColumn("Title").AsString(100).NotNullable()
        .WithColumn("WrittenUtc").AsUtcDateTime().NotNullable()
        .WithColumn("Document").AsJson().Nullable();
}
