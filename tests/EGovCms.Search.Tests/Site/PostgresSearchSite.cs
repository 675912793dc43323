using EGovCms.Data;

namespace EGovCms.Search.Tests.Site;

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresSearchSite : SearchSite
{
    protected override string Provider => DatabaseProvider.Postgres;
}
