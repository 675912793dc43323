using EGovCms.Testing.Site;
using EGovCms.Testing.Site.GuardedForm;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;

namespace EGovCms.Protection.Tests.Guard;

/// <summary>The guarded form with the limits as they come, behind a proxy that tells addresses.</summary>
public class CalmSite : GuardedSite
{
    /// <summary>Tests send more in their minute than a town.</summary>
    protected override IReadOnlyDictionary<string, string?> Limits => new Dictionary<string, string?> { ["WorkAbove"] = "100000", ["QuestionAbove"] = "100000" };

    protected override void Configure(WebApplicationBuilder builder)
    {
        base.Configure(builder);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?> { ["ForwardedHeaders:KnownProxies:0"] = "127.0.0.1" });
    }

    /// <summary>Somebody's browser at an address.</summary>
    public SiteBrowser From(string address)
    {
        var client = CreateClient();
        client.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        return new(client);
    }
}
