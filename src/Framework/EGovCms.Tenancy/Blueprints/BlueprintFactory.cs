using System.Collections.Concurrent;
using EGovCms.Modules;
using EGovCms.Tenancy.Routing;
using EGovCms.Tenancy.Services;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EGovCms.Tenancy.Blueprints;

/// <summary>Makes one blueprint for each set of features, on first use.</summary>
internal sealed partial class BlueprintFactory(
    ModuleCatalog catalog, IServiceProvider host, IOptions<TenancyOptions> options, ILogger<BlueprintFactory> logger)
{
    private readonly ConcurrentDictionary<string, Lazy<Blueprint>> _blueprints = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The blueprint of the tenant's features, without those that are not installed.</summary>
    public Blueprint GetFor(ShellSettings settings)
    {
        var features = catalog.ResolveInstalled([.. settings.Features, .. options.Value.ImpliedFeatures.SelectMany(implied => implied(settings))], out var absent);
        if (absent.Count > 0)
            LogAbsent(settings.Name, string.Join(", ", absent));
        if (!settings.IsDefault)
            features = [.. features.Where(f => !f.DefaultTenantOnly)];
        var key = string.Join('|', features.Select(f => f.Id));
        var blueprint = _blueprints.GetOrAdd(key, k => new Lazy<Blueprint>(() => Build(k, features)));
        try
        {
            return blueprint.Value;
        }
        catch
        {
            // A failure is not kept: what caused it may be mended (a missing file, say) before the next try.
            _blueprints.TryRemove(new(key, blueprint));
            throw;
        }
    }

    /// <summary>Makes a blueprint of the features only to see that it can be made. Throws what their start-up code throws.</summary>
    public void Try(IReadOnlyList<FeatureInfo> features) => Build("", features);

    private Blueprint Build(string key, IReadOnlyList<FeatureInfo> features)
    {
        var modules = features.Select(f => f.ModuleId).Distinct(StringComparer.OrdinalIgnoreCase)
            .Select(id => catalog.TryGetModule(id, out var module) ? module : throw new ManifestException($"Module '{id}' is gone."))
            .ToList();
        var blueprint = new Blueprint(key, features, modules);
        var startups = CreateStartups(features);

        ShareHostServices(blueprint.Descriptors);
        blueprint.Descriptors.AddSingleton(blueprint);
        foreach (var configure in options.Value.TenantServices)
            configure(blueprint.Descriptors);
        foreach (var startup in startups)
            startup.ConfigureServices(blueprint.Descriptors);

        Compose(blueprint, startups);
        return blueprint;
    }

    /// <summary>
    /// Builds pipeline and endpoints on a provider of the blueprint's own, which no tenant uses: what middleware takes from
    /// it in a constructor is shared by all tenants, so it carries no tenant. It lives as long as the blueprint.
    /// </summary>
    private void Compose(Blueprint blueprint, IReadOnlyList<StartupBase> startups)
    {
        var services = new ServiceCollection();
        foreach (var descriptor in blueprint.Descriptors)
            ((ICollection<ServiceDescriptor>)services).Add(descriptor);
        services.AddSingleton(new ShellSettings { Name = "" });

        var provider = services.BuildServiceProvider(new ServiceProviderOptions { ValidateScopes = true, ValidateOnBuild = true });
        var app = new ApplicationBuilder(provider);
        foreach (var use in options.Value.BeforeRouting)
            use(app);
        HeadAsGet.UseRouting(app);
        app.UseEndpoints(routes =>
        {
            foreach (var startup in startups)
                startup.Configure(app, routes);
        });
        blueprint.Pipeline = app.Build();

        // Tenants look up endpoints and make links through the blueprint's one table.
        blueprint.Descriptors.AddSingleton(provider.GetRequiredService<EndpointDataSource>());
        blueprint.Descriptors.AddSingleton(provider.GetRequiredService<LinkGenerator>());
        blueprint.Plans = new ServicePlans(blueprint.Descriptors);
    }

    private List<StartupBase> CreateStartups(IReadOnlyList<FeatureInfo> features) =>
        [.. options.Value.BaseStartups.Concat(catalog.StartupsFor(features))
            .Select(type => (StartupBase)ActivatorUtilities.CreateInstance(host, type))
            .OrderBy(startup => startup.Order)];

    private void ShareHostServices(IServiceCollection services)
    {
        foreach (var type in options.Value.SharedServices)
        {
            // An instance, not a factory: a tenant's container must not dispose what the host owns.
            if (host.GetService(type) is { } instance)
                services.AddSingleton(type, instance);
        }
    }

    [LoggerMessage(1010, LogLevel.Warning, "Tenant {Tenant} goes on without features that are not installed: {Features}")]
    private partial void LogAbsent(string tenant, string features);
}
