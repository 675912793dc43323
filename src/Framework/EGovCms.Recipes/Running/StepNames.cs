using System.Runtime.CompilerServices;
using EGovCms.Modules;
using EGovCms.Recipes.Steps;
using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EGovCms.Recipes.Running;

/// <summary>Which steps a tenant with certain features knows, told without starting it.</summary>
internal sealed class StepNames(ModuleCatalog catalog, IServiceProvider host, IOptions<TenancyOptions> tenancy)
{
    /// <summary>Names of the steps that come with the features and what they depend on.</summary>
    public HashSet<string> For(IEnumerable<string> featureIds)
    {
        var services = new ServiceCollection();
        foreach (var configure in tenancy.Value.TenantServices)
            configure(services);
        foreach (var startup in tenancy.Value.BaseStartups.Concat(catalog.StartupsFor(catalog.Resolve(featureIds))))
            ((StartupBase)ActivatorUtilities.CreateInstance(host, startup)).ConfigureServices(services);
        return services
            .Select(d => d.ImplementationType ?? d.ServiceType)
            .Where(t => t is { IsClass: true, IsAbstract: false } && typeof(IRecipeStep).IsAssignableFrom(t))
            .Select(NameOf)
            .ToHashSet(StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>The installed features that the id means: one, or none when it is unknown or part of the framework.</summary>
    public IEnumerable<string> Installed(string id) => FeatureNames.Translate(id).Where(name => catalog.TryGetFeature(name, out _));

    /// <summary>A step's name is a constant of its type; its constructor wants a tenant's services, which are not there yet.</summary>
    private static string NameOf(Type step) => ((IRecipeStep)RuntimeHelpers.GetUninitializedObject(step)).Name;
}
