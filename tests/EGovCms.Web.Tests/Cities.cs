using EGovCms.Data;
using EGovCms.Testing.Site;

[assembly: AssemblyFixture(typeof(EGovCms.Web.Tests.SqliteCity))]
[assembly: AssemblyFixture(typeof(EGovCms.Web.Tests.PostgresCity))]

namespace EGovCms.Web.Tests;

/// <summary>The sample city on SQLite. Tests that only read share one; a test that changes something takes one of its own.</summary>
public class SqliteCity : SiteFixture
{
    protected override string? Template => "city";
}

/// <summary>The sample city on PostgreSQL.</summary>
public class PostgresCity : SiteFixture
{
    protected override string Provider => DatabaseProvider.Postgres;

    protected override string? Template => "city";
}
