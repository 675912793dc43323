using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Workflows.Inbox;

/// <summary>How the whole of which a task is a part stands to its time.</summary>
[Migration(20261129231500)]
internal sealed class AddTaskStanding : AutoReversingMigration
{
    public override void Up()
    {
        Alter.Table("WorkflowTenantTasks").AddColumn("WholeDueUtc").AsUtcDateTime().Nullable();
        Alter.Table("WorkflowTenantTasks").AddColumn("Mark").AsText().NotNullable().WithDefaultValue("{}");
        Alter.Table("WorkflowTenantTasks").AddColumn("MarkTone").AsInt32().NotNullable().WithDefaultValue(0);
    }
}
