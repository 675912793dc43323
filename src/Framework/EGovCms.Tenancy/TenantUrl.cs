using Microsoft.AspNetCore.Http;

namespace EGovCms.Tenancy;

/// <summary>Where a tenant is found.</summary>
public static class TenantUrl
{
    /// <summary>
    /// The tenant's root without a slash at its end: on the host of the request if it answers there, else on its first host. A host without a
    /// port is taken with the request's, for it answers on any.
    /// </summary>
    public static string Root(ShellSettings tenant, HttpRequest request)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        ArgumentNullException.ThrowIfNull(request);
        var prefix = tenant.Prefix.Length > 0 ? "/" + tenant.Prefix : "";
        return $"{request.Scheme}://{Host(tenant, request.Host)}{prefix}";
    }

    /// <summary>The tenant's home page with a slash at its end, for pages that are kept for every host: a path where it answers on any, else on its first host.</summary>
    public static string Home(ShellSettings tenant)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        var path = tenant.Prefix.Length == 0 ? "/" : $"/{tenant.Prefix}/";
        return tenant.Hosts.Count == 0 ? path : $"//{tenant.Hosts[0]}{path}";
    }

    /// <summary>Whether the tenant answers on that host.</summary>
    public static bool AnswersOn(ShellSettings tenant, HostString host)
    {
        ArgumentNullException.ThrowIfNull(tenant);
        return tenant.Hosts.Count == 0
            || tenant.Hosts.Any(h => string.Equals(h, host.Value, StringComparison.OrdinalIgnoreCase) || string.Equals(h, host.Host, StringComparison.OrdinalIgnoreCase));
    }

    private static string Host(ShellSettings tenant, HostString present)
    {
        if (AnswersOn(tenant, present))
            return present.ToUriComponent();
        var own = tenant.Hosts[0];
        return own.Contains(':', StringComparison.Ordinal) || present.Port is not { } port ? own : $"{own}:{port}";
    }
}
