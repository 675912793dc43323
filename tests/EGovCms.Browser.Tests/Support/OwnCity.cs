using EGovCms.Testing.Site;

namespace EGovCms.Browser.Tests.Support;

/// <summary>The sample city for tests that change it: one for each class.</summary>
public sealed class OwnCity : SiteFixture
{
    protected override string? Template => "city";
}
