using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Mailbox.Desk.Answers;

/// <summary>Templates of answers.</summary>
[Migration(20261129201000)]
internal sealed class CreateAnswerTemplates : AutoReversingMigration
{
    public override void Up() => Create.Table("AnswerTemplates")
        .WithColumn("Id").AsString(32).PrimaryKey()
        .WithColumn("Name").AsString(AnswerTemplateRow.NameLength).NotNullable()
        .WithColumn("Text").AsText().NotNullable()
        .WithColumn("ChangedUtc").AsUtcDateTime().NotNullable();
}
