using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Queries.Pulls;

/// <summary>What is fetched from time to time.</summary>
[Migration(20261130030000)]
internal sealed class CreatePulls : AutoReversingMigration
{
    public override void Up() => Create.Table("QueryPulls")
        .WithColumn("DataSetId").AsString(32).PrimaryKey()
        .WithColumn("Source").AsJson().NotNullable()
        .WithColumn("Rhythm").AsInt32().NotNullable()
        .WithColumn("Minute").AsInt32().NotNullable()
        .WithColumn("IsOn").AsBoolean().NotNullable()
        .WithColumn("NextUtc").AsUtcDateTime().Nullable().Indexed("IX_QueryPulls_Next")
        .WithColumn("LastUtc").AsUtcDateTime().Nullable()
        .WithColumn("Outcome").AsInt32().NotNullable()
        .WithColumn("ImportId").AsString(32).Nullable()
        .WithColumn("Problem").AsString(64).Nullable()
        .WithColumn("ProblemArgument").AsString(200).Nullable()
        .WithColumn("Digest").AsString(64).Nullable();
}
