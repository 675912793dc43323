using System.Net;
using Microsoft.AspNetCore.HttpOverrides;

namespace EGovCms.Web.Operation;

/// <summary>Forwarded headers are believed from configured proxies alone.</summary>
internal static class Proxies
{
    /// <summary>
    /// Reads <c>ForwardedHeaders:KnownProxies</c> (addresses) and <c>:KnownNetworks</c> (CIDR). With neither, no forwarded
    /// header is believed, not even from loopback.
    /// </summary>
    public static void AddForwardedHeaders(this WebApplicationBuilder builder)
    {
        var section = builder.Configuration.GetSection("ForwardedHeaders");
        var proxies = section.GetSection("KnownProxies").Get<string[]>() ?? [];
        var networks = section.GetSection("KnownNetworks").Get<string[]>() ?? [];
        builder.Services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.KnownProxies.Clear();
            options.KnownIPNetworks.Clear();
            foreach (var proxy in proxies)
                options.KnownProxies.Add(Parsed(proxy, IPAddress.TryParse(proxy, out var address), address));
            foreach (var network in networks)
                options.KnownIPNetworks.Add(Parsed(network, System.Net.IPNetwork.TryParse(network, out var known), known));
            options.ForwardedHeaders = proxies.Length + networks.Length == 0
                ? ForwardedHeaders.None
                : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto | ForwardedHeaders.XForwardedHost;
        });
    }

    private static T Parsed<T>(string text, bool ok, T? value) => ok
        ? value!
        : throw new InvalidOperationException($"ForwardedHeaders: '{text}' is neither an address (10.0.0.7) nor a network (10.0.0.0/8). Correct the configuration.");
}
