using FluentMigrator;

namespace EGovCms.Calendar.Days;

/// <summary>The days that an administrator entered.</summary>
[Migration(20261129130000)]
internal sealed class CreateCalendar : AutoReversingMigration
{
    public override void Up() => Create.Table("CalendarDays")
        .WithColumn("Date").AsDate().PrimaryKey()
        .WithColumn("IsWorked").AsBoolean().NotNullable()
        .WithColumn("Name").AsString(64).NotNullable();
}
