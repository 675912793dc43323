using EGovCms.Data;

namespace EGovCms.Tenants.Tests;

/// <summary>The same tree on PostgreSQL.</summary>
public sealed class PostgresTenantSite : TenantSite
{
    protected override string Provider => DatabaseProvider.Postgres;
}
