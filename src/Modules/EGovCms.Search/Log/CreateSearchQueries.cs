using FluentMigrator;

namespace EGovCms.Search.Log;

/// <summary>What is asked on all sites, in the platform's store.</summary>
[Migration(20261130094000)]
internal sealed class CreateSearchQueries : AutoReversingMigration
{
    public override void Up() => Create.Table("SearchQueries")
        .WithColumn("Tenant").AsString(64).PrimaryKey()
        .WithColumn("Day").AsDate().PrimaryKey()
        .WithColumn("Words").AsString(SearchQueryRow.WordsLength).PrimaryKey()
        .WithColumn("Asked").AsInt32().NotNullable()
        .WithColumn("Missed").AsInt32().NotNullable()
        .WithColumn("Opened").AsInt32().NotNullable();
}
