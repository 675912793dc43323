using EGovCms.Data.Migrations;
using FluentMigrator;

namespace EGovCms.Statistics.Storage;

/// <summary>How all sites are visited, in the platform's store.</summary>
[Migration(20261130090000)]
internal sealed class CreateVisits : Migration
{
    public override void Up()
    {
        Create.Table("VisitCounts")
            .WithColumn("Tenant").AsString(64).PrimaryKey()
            .WithColumn("Dimension").AsString(10).PrimaryKey()
            .WithColumn("Day").AsInt32().PrimaryKey()
            .WithColumn("Key").AsString(200).PrimaryKey()
            .WithColumn("Pages").AsInt64().NotNullable()
            .WithColumn("Visits").AsInt64().NotNullable()
            .WithColumn("Visitors").AsInt64().NotNullable();
        // For the figures of the whole, which ask for all sites at once.
        Create.Index("IX_VisitCounts_Dimension_Day").OnTable("VisitCounts").OnColumn("Dimension").Ascending().OnColumn("Day").Ascending();
        Create.Table("VisitNames")
            .WithColumn("Tenant").AsString(64).PrimaryKey()
            .WithColumn("Dimension").AsString(10).PrimaryKey()
            .WithColumn("Key").AsString(200).PrimaryKey()
            .WithColumn("Name").AsText().NotNullable()
            .WithColumn("Path").AsText().NotNullable();
        Create.Table("VisitMarks")
            .WithColumn("Tenant").AsString(64).PrimaryKey()
            .WithColumn("Day").AsInt32().PrimaryKey()
            .WithColumn("Mark").AsString(32).PrimaryKey()
            .WithColumn("LastSeen").AsInt64().NotNullable();
        Create.Table("VisitSalts")
            .WithColumn("Day").AsInt32().PrimaryKey()
            .WithColumn("Salt").AsText().NotNullable();
    }

    public override void Down()
    {
        Delete.Table("VisitSalts");
        Delete.Table("VisitMarks");
        Delete.Table("VisitNames");
        Delete.Table("VisitCounts");
    }
}
