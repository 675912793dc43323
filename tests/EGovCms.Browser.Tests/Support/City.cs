using EGovCms.Testing.Site;

namespace EGovCms.Browser.Tests.Support;

/// <summary>The sample city for everyone who only reads: set up once for the run. Whoever changes something takes a host of their own.</summary>
public sealed class City : SiteFixture;
