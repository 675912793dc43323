using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Workflows.Storage;

/// <summary>Definitions and their versions, cases, tasks, deadlines and history.</summary>
[Migration(20261129162000)]
internal sealed class CreateWorkflows : AutoReversingMigration
{
    public override void Up()
    {
        CreateDefinitions();
        CreateCases();
        CreateTasks();
        CreateDeadlines();
        CreateEntries();
    }

    private void CreateDefinitions()
    {
        Create.Table("WorkflowDefinitions")
            .WithColumn("Key").AsString(64).PrimaryKey()
            .WithColumn("Published").AsInt32().NotNullable()
            .WithColumn("Draft").AsText().Nullable()
            .WithColumn("Revision").AsInt32().NotNullable()
            .WithColumn("Origin").AsString(128).NotNullable()
            .WithColumn("ChangedUtc").AsUtcDateTime().NotNullable();
        Create.Table("WorkflowVersions")
            .WithColumn("Key").AsString(64).PrimaryKey()
            .WithColumn("Number").AsInt32().PrimaryKey()
            .WithColumn("Document").AsText().NotNullable()
            .WithColumn("PublishedUtc").AsUtcDateTime().NotNullable()
            .WithColumn("PublishedBy").AsText().NotNullable();
    }

    private void CreateCases()
    {
        Create.Table("WorkflowCases")
            .WithColumn("Id").AsString(32).PrimaryKey()
            .WithColumn("Definition").AsString(64).NotNullable()
            .WithColumn("Version").AsInt32().NotNullable()
            .WithColumn("SubjectKind").AsString(64).NotNullable()
            .WithColumn("SubjectId").AsString(64).NotNullable()
            .WithColumn("Title").AsString(200).NotNullable()
            .WithColumn("State").AsString(64).NotNullable()
            .WithColumn("Revision").AsInt64().NotNullable()
            .WithColumn("Entries").AsInt32().NotNullable()
            .WithColumn("Data").AsText().NotNullable()
            .WithColumn("Participants").AsText().NotNullable()
            .WithColumn("StartedUtc").AsUtcDateTime().NotNullable()
            .WithColumn("StateSinceUtc").AsUtcDateTime().NotNullable()
            .WithColumn("EndedUtc").AsUtcDateTime().Nullable();
        Create.Index("IX_WorkflowCases_Subject").OnTable("WorkflowCases").OnColumn("SubjectKind").Ascending().OnColumn("SubjectId").Ascending();
        Create.Index("IX_WorkflowCases_Definition").OnTable("WorkflowCases")
            .OnColumn("Definition").Ascending().OnColumn("Version").Ascending().OnColumn("StartedUtc").Descending();
    }

    private void CreateTasks()
    {
        Create.Table("WorkflowTasks")
            .WithColumn("Id").AsString(32).PrimaryKey()
            .WithColumn("CaseId").AsString(32).NotNullable()
            .WithColumn("Name").AsString(64).NotNullable()
            .WithColumn("IsOfState").AsBoolean().NotNullable()
            .WithColumn("OpenedBy").AsInt64().NotNullable()
            .WithColumn("PartyKind").AsInt32().NotNullable()
            .WithColumn("PartyTenant").AsString(64).NotNullable()
            .WithColumn("PartyId").AsString(128).NotNullable()
            .WithColumn("PartyName").AsText().NotNullable()
            .WithColumn("State").AsInt32().NotNullable()
            .WithColumn("Result").AsString(64).NotNullable()
            .WithColumn("Values").AsText().NotNullable()
            .WithColumn("Comment").AsText().NotNullable()
            .WithColumn("OpenedUtc").AsUtcDateTime().NotNullable()
            .WithColumn("DueUtc").AsUtcDateTime().Nullable()
            .WithColumn("WarnUtc").AsUtcDateTime().Nullable()
            .WithColumn("ClosedUtc").AsUtcDateTime().Nullable()
            .WithColumn("ClosedBy").AsText().NotNullable();
        Create.Index("IX_WorkflowTasks_Case").OnTable("WorkflowTasks").OnColumn("CaseId").Ascending();
        Create.Index("IX_WorkflowTasks_Party").OnTable("WorkflowTasks")
            .OnColumn("State").Ascending().OnColumn("PartyKind").Ascending().OnColumn("PartyId").Ascending();
    }

    private void CreateDeadlines()
    {
        Create.Table("WorkflowDeadlines")
            .WithColumn("Id").AsString(32).PrimaryKey()
            .WithColumn("CaseId").AsString(32).NotNullable()
            .WithColumn("Name").AsString(64).NotNullable()
            .WithColumn("State").AsString(64).NotNullable()
            .WithColumn("TaskId").AsString(32).Nullable()
            .WithColumn("FromDate").AsDate().NotNullable()
            .WithColumn("Days").AsInt32().NotNullable()
            .WithColumn("Kind").AsInt32().NotNullable()
            .WithColumn("WarnDays").AsInt32().NotNullable()
            .WithColumn("Suspensions").AsText().NotNullable()
            .WithColumn("DueUtc").AsUtcDateTime().Nullable()
            .WithColumn("WarnUtc").AsUtcDateTime().Nullable()
            .WithColumn("NearUtc").AsUtcDateTime().Nullable()
            .WithColumn("PassedUtc").AsUtcDateTime().Nullable()
            .WithColumn("ClosedUtc").AsUtcDateTime().Nullable()
            .WithColumn("NextUtc").AsUtcDateTime().Nullable();
        Create.Index("IX_WorkflowDeadlines_Case").OnTable("WorkflowDeadlines").OnColumn("CaseId").Ascending();
        Create.Index("IX_WorkflowDeadlines_Next").OnTable("WorkflowDeadlines").OnColumn("NextUtc").Ascending();
    }

    private void CreateEntries()
    {
        Create.Table("WorkflowEntries")
            .WithColumn("CaseId").AsString(32).PrimaryKey()
            .WithColumn("Number").AsInt32().PrimaryKey()
            .WithColumn("CommandId").AsString(64).Nullable()
            .WithColumn("Kind").AsInt32().NotNullable()
            .WithColumn("OccurredUtc").AsUtcDateTime().NotNullable()
            .WithColumn("UserId").AsText().Nullable()
            .WithColumn("Actor").AsText().NotNullable()
            .WithColumn("Tenant").AsString(64).NotNullable()
            .WithColumn("Transition").AsString(64).NotNullable()
            .WithColumn("FromState").AsString(64).NotNullable()
            .WithColumn("ToState").AsString(64).NotNullable()
            .WithColumn("Comment").AsText().NotNullable()
            .WithColumn("Values").AsText().NotNullable()
            .WithColumn("Task").AsString(64).NotNullable()
            .WithColumn("TaskParty").AsText().NotNullable()
            .WithColumn("TaskResult").AsString(64).NotNullable()
            .WithColumn("Deadline").AsString(64).NotNullable()
            .WithColumn("DueBeforeUtc").AsUtcDateTime().Nullable()
            .WithColumn("DueAfterUtc").AsUtcDateTime().Nullable();
        Create.Index("UX_WorkflowEntries_Command").OnTable("WorkflowEntries").OnColumn("CommandId").Ascending().WithOptions().Unique();
    }
}
