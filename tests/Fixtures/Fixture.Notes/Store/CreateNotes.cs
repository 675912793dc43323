using FluentMigrator;

namespace Fixture.Notes.Store;

[Migration(20261124180000)]
public sealed class CreateNotes : Migration
{
    public override void Up() => Create.Table("FixtureNotes")
        .WithColumn("Id").AsInt64().PrimaryKey().Identity()
        .WithColumn("Text").AsString(200).NotNullable();

    public override void Down() => Delete.Table("FixtureNotes");
}
