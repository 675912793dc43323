using EGovCms.Tenancy;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Statistics.Origins;

/// <summary>Tells from where a visit came: <c>direct</c>, <c>engine:{key}</c>, <c>site:{tenant}</c> of this installation, <c>host:{name}</c>, or <see cref="Own"/>.</summary>
internal sealed class SourceReader(IShellHost shells)
{
    public const string Direct = "direct";
    public const string Own = "own";
    public const string Engine = "engine:";
    public const string Site = "site:";
    public const string Host = "host:";
    private const int LongestHost = 100;

    public string Read(string referrer, string tenant, string hostOfRequest)
    {
        if (referrer.Length == 0 || !Uri.TryCreate(referrer, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || uri.Host.Length is 0 or > LongestHost)
            return Direct;
        var host = uri.Host.ToLowerInvariant();
        if (IsOurs(uri, hostOfRequest) && shells.Find(HostString.FromUriComponent(uri), PathString.FromUriComponent(uri)) is { } site)
            return site.Name == tenant ? Own : Site + site.Name;
        return SearchEngines.Find(host) is { } engine ? Engine + engine : Host + host;
    }

    /// <summary>A site without a host of its own answers to any: the others are ours only where the visitor is.</summary>
    private bool IsOurs(Uri uri, string hostOfRequest) =>
        string.Equals(uri.Authority, hostOfRequest, StringComparison.OrdinalIgnoreCase)
        || shells.Tenants.Any(tenant => tenant.Hosts.Any(host => host.Equals(uri.Authority, StringComparison.OrdinalIgnoreCase) || host.Equals(uri.Host, StringComparison.OrdinalIgnoreCase)));
}
