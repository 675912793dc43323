using EGovCms.Testing.Site;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace EGovCms.Web.Tests.Operation;

/// <summary>A single department's site, quickly made, for tests of the host that need one of their own.</summary>
public class OneSite(params (string Key, string Value)[] settings) : SiteFixture
{
    protected override string Recipe => "department";

    protected override string? Template => "department";

    protected override SiteFixture TemplateMaker => new OneSite();

    protected override void Configure(WebApplicationBuilder builder) =>
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
}
