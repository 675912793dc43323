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

    /// <summary>How often to look for tenants that other processes (nodes, the command line) stored or removed. Default 2 seconds.</summary>
    public TimeSpan WatchInterval { get; set; } = TimeSpan.FromSeconds(2);

    /// <summary>How long a tenant that failed to start answers 503 before it is tried again. Default 5 seconds.</summary>
    public TimeSpan RetryFailedStartAfter { get; set; } = TimeSpan.FromSeconds(5);
}
