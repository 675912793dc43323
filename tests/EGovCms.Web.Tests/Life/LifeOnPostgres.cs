namespace EGovCms.Web.Tests.Life;

/// <summary>Tests that change the city and leave it as they found it, one after the other.</summary>
[CollectionDefinition(Name)]
public sealed class LifeOnPostgres : ICollectionFixture<PostgresCity>
{
    public const string Name = "Life on PostgreSQL";
}
