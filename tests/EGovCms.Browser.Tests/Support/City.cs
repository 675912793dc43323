using EGovCms.Testing.Site;

namespace EGovCms.Browser.Tests.Support;

/// <summary>The sample city for everyone who only reads: one for the run. Whoever changes something takes <see cref="OwnCity"/>.</summary>
public sealed class City : SiteFixture
{
    protected override string? Template => "city";
}
