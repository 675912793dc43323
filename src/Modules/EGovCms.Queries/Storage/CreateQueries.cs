using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Queries.Storage;

/// <summary>Query systems, their data sets with versions, and imports. What is asked lies in files beside the store.</summary>
[Migration(20261129230000)]
internal sealed class CreateQueries : AutoReversingMigration
{
    private const int Id = 32;

    public override void Up()
    {
        Create.Table("QuerySystems")
            .WithColumn("Key").AsString(64).PrimaryKey()
            .WithColumn("Name").AsString(100).NotNullable()
            .WithColumn("State").AsInt32().NotNullable()
            .WithColumn("Document").AsJson().NotNullable()
            .WithColumn("Position").AsInt32().NotNullable()
            .WithColumn("ModifiedUtc").AsUtcDateTime().NotNullable();
        Create.Table("QueryDataSets")
            .WithColumn("Id").AsString(Id).PrimaryKey()
            .WithColumn("System").AsString(64).NotNullable().Indexed("IX_QueryDataSets_System")
            .WithColumn("Name").AsString(100).NotNullable()
            .WithColumn("Position").AsInt32().NotNullable()
            .WithColumn("CurrentVersion").AsString(Id).Nullable()
            .WithColumn("LookupKey").AsBinary().NotNullable()
            .WithColumn("CreatedUtc").AsUtcDateTime().NotNullable()
            .WithColumn("Revision").AsInt64().NotNullable();
        Create.Table("QueryVersions")
            .WithColumn("Id").AsString(Id).PrimaryKey()
            .WithColumn("DataSetId").AsString(Id).NotNullable().Indexed("IX_QueryVersions_DataSet")
            .WithColumn("IsReady").AsBoolean().NotNullable()
            .WithColumn("Rows").AsInt64().NotNullable()
            .WithColumn("Bytes").AsInt64().NotNullable()
            .WithColumn("Keys").AsBinary().NotNullable()
            .WithColumn("Document").AsJson().NotNullable()
            .WithColumn("Source").AsString(200).NotNullable()
            .WithColumn("CreatedUtc").AsUtcDateTime().NotNullable()
            .WithColumn("SwitchedUtc").AsUtcDateTime().Nullable();
        Create.Table("QueryImports")
            .WithColumn("Id").AsString(Id).PrimaryKey()
            .WithColumn("DataSetId").AsString(Id).NotNullable().Indexed("IX_QueryImports_DataSet")
            .WithColumn("VersionId").AsString(Id).NotNullable()
            .WithColumn("FileName").AsString(200).NotNullable()
            .WithColumn("Mapping").AsJson().NotNullable()
            .WithColumn("IsDryRun").AsBoolean().NotNullable()
            .WithColumn("State").AsInt32().NotNullable().Indexed("IX_QueryImports_State")
            .WithColumn("RowsDone").AsInt64().NotNullable()
            .WithColumn("Share").AsDouble().NotNullable()
            .WithColumn("RunUtc").AsUtcDateTime().Nullable()
            .WithColumn("RunShare").AsDouble().NotNullable()
            .WithColumn("Faults").AsInt32().NotNullable()
            .WithColumn("IsCut").AsBoolean().NotNullable()
            .WithColumn("Problem").AsString(64).Nullable()
            .WithColumn("ProblemArgument").AsString(200).Nullable()
            .WithColumn("StartedBy").AsString(64).Nullable()
            .WithColumn("CreatedUtc").AsUtcDateTime().NotNullable()
            .WithColumn("FinishedUtc").AsUtcDateTime().Nullable();
    }
}
