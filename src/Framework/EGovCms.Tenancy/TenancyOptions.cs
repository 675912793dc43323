using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenancy;

/// <summary>What the host gives every tenant before any feature adds to it.</summary>
public sealed class TenancyOptions
{
    /// <summary>Host services that tenants receive as the very same instances. Must be safe for use by all tenants at once.</summary>
    public IList<Type> SharedServices { get; } = [];

    /// <summary>Run once per blueprint, before the features' own start-up classes.</summary>
    public IList<Action<IServiceCollection>> TenantServices { get; } = [];

    /// <summary>Start-up classes that every blueprint has beside those of its features.</summary>
    public IList<Type> BaseStartups { get; } = [];

    /// <summary>Middleware of every blueprint that comes before routing, in order: what changes the path of a request.</summary>
    public IList<Action<IApplicationBuilder>> BeforeRouting { get; } = [];

    /// <summary>How often to look for tenants that other processes (nodes, the command line) stored or removed. Default 2 seconds.</summary>
    public TimeSpan WatchInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>Features that tenants have by what they are (on a host of their own, say), beside those that were enabled on purpose.</summary>
    public IList<Func<ShellSettings, IEnumerable<string>>> ImpliedFeatures { get; } = [];

    /// <summary>The installation's own profiles, which every tenant may give. Configuration: <c>FeatureProfiles</c>.</summary>
    public IList<TenantProfile> Profiles { get; } = [];

    /// <summary>
    /// How long a tenant may serve no request before it is let go; the next request starts it again. Zero: never. Default 30 minutes.
    /// Configuration: <c>Tenancy:IdleMinutes</c>.
    /// </summary>
    public TimeSpan UnloadIdleAfter { get; set; } = TimeSpan.FromMinutes(30);

    /// <summary>How many tenants metrics name, the first that are seen; all others count as one. Default 200. Configuration: <c>Metrics:Tenants</c>.</summary>
    public int NamedTenants { get; set; } = 200;

    /// <summary>How long a tenant that failed to start answers 503 before it is tried again. Default 5 seconds.</summary>
    public TimeSpan RetryFailedStartAfter { get; set; } = TimeSpan.FromSeconds(5);
}
