using EGovCms.Data;
using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.Languages;

/// <summary>The unified portal alone, in Chinese and English.</summary>
public class PortalSite : SiteFixture
{
    protected override string Recipe => "portal";

    protected override string? Template => "portal";
}

/// <summary>The same on PostgreSQL.</summary>
public class PostgresPortalSite : PortalSite
{
    protected override string Provider => DatabaseProvider.Postgres;
}
