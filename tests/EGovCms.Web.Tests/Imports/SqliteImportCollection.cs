namespace EGovCms.Web.Tests.Imports;

/// <summary>Tests that share one installation on SQLite, each with tenants of its own.</summary>
[CollectionDefinition(Name)]
public sealed class SqliteImportCollection : ICollectionFixture<SqliteImports>
{
    public const string Name = "Imports on SQLite";
}
