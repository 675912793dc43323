using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Workflows.Inbox;

/// <summary>Tasks between tenants, and the tenants that take them.</summary>
[Migration(20261129162500)]
internal sealed class CreatePlatformTasks : AutoReversingMigration
{
    public override void Up()
    {
        Create.Table("WorkflowTenantTasks")
            .WithColumn("CaseTenant").AsString(64).PrimaryKey()
            .WithColumn("TaskId").AsString(32).PrimaryKey()
            .WithColumn("CaseId").AsString(32).NotNullable()
            .WithColumn("PartyKind").AsInt32().NotNullable()
            .WithColumn("PartyTenant").AsString(64).NotNullable()
            .WithColumn("PartyId").AsString(128).NotNullable()
            .WithColumn("PartyName").AsText().NotNullable()
            .WithColumn("CaseTitle").AsString(200).NotNullable()
            .WithColumn("DefinitionTitle").AsText().NotNullable()
            .WithColumn("TaskTitle").AsText().NotNullable()
            .WithColumn("OpenedUtc").AsUtcDateTime().NotNullable()
            .WithColumn("DueUtc").AsUtcDateTime().Nullable()
            .WithColumn("WarnUtc").AsUtcDateTime().Nullable();
        Create.Index("IX_WorkflowTenantTasks_Party").OnTable("WorkflowTenantTasks")
            .OnColumn("PartyTenant").Ascending().OnColumn("PartyKind").Ascending().OnColumn("PartyId").Ascending();
        Create.Index("IX_WorkflowTenantTasks_Case").OnTable("WorkflowTenantTasks").OnColumn("CaseTenant").Ascending().OnColumn("CaseId").Ascending();
        Create.Table("WorkflowTenants").WithColumn("Tenant").AsString(64).PrimaryKey();
    }
}
