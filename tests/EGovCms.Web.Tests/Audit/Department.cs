using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.Audit;

/// <summary>A department alone on its host.</summary>
public sealed class Department : SiteFixture
{
    protected override string Recipe => "department";
}
