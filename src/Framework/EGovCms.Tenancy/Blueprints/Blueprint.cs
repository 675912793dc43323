using System.Collections.Concurrent;
using EGovCms.Modules;
using EGovCms.Tenancy.Services;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenancy;

/// <summary>
/// What all tenants with the same features share: service descriptors, middleware pipeline, endpoint table, and whatever
/// features compile once (<see cref="GetOrAdd"/>). A singleton of every tenant's container.
/// </summary>
public sealed class Blueprint
{
    private readonly ConcurrentDictionary<object, Lazy<object>> _compiled = new();

    internal Blueprint(string key, IReadOnlyList<FeatureInfo> features, IReadOnlyList<ModuleInfo> modules)
    {
        Key = key;
        Features = features;
        Modules = modules;
    }

    /// <summary>The resolved feature ids, joined: equal for tenants that share the blueprint.</summary>
    public string Key { get; }

    /// <summary>Enabled features, each after its dependencies.</summary>
    public IReadOnlyList<FeatureInfo> Features { get; }

    /// <summary>Modules of the enabled features, in the order of their first feature.</summary>
    public IReadOnlyList<ModuleInfo> Modules { get; }

    internal IServiceCollection Descriptors { get; init; } = new ServiceCollection();

    /// <summary>How the tenants' services are made.</summary>
    internal ServicePlans Plans { get; set; } = new([]);

    internal RequestDelegate Pipeline { get; set; } = _ => Task.CompletedTask;

    /// <summary>
    /// Something that is the same for all tenants of the blueprint (an EF model, parsed templates), made once.
    /// <paramref name="make"/> must not hold on to a tenant's services.
    /// </summary>
    public T GetOrAdd<T>(object key, Func<T> make)
        where T : class =>
        (T)_compiled.GetOrAdd(key, _ => new Lazy<object>(make)).Value;

    /// <summary>Whether the feature is enabled.</summary>
    public bool Has(string featureId) => Features.Any(f => string.Equals(f.Id, featureId, StringComparison.OrdinalIgnoreCase));
}
