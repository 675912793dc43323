namespace EGovCms.Web.Tests.Imports;

/// <summary>Tests that share one installation on PostgreSQL, each with tenants of its own.</summary>
[CollectionDefinition(Name)]
public sealed class PostgresImportCollection : ICollectionFixture<PostgresImports>
{
    public const string Name = "Imports on PostgreSQL";
}
