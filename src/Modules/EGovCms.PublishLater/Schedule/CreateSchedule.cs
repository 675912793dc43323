using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.PublishLater.Schedule;

/// <summary>What is to be published or taken back, by its time.</summary>
[Migration(20261124203000)]
public sealed class CreateSchedule : Migration
{
    /// <inheritdoc />
    public override void Up()
    {
        Create.Table("ScheduledItems")
            .WithColumn("ContentItemId").AsString(26).NotNullable().PrimaryKey()
            .WithColumn("Archive").AsBoolean().NotNullable().PrimaryKey()
            .WithColumn("DueUtc").AsUtcDateTime().NotNullable();
        Create.Index("IX_ScheduledItems_Due").OnTable("ScheduledItems").OnColumn("DueUtc").Ascending();
    }

    /// <inheritdoc />
    public override void Down() => Delete.Table("ScheduledItems");
}
