using System.Diagnostics.Metrics;
using EGovCms.Modules;
using EGovCms.Tenancy.Blueprints;
using EGovCms.Tenancy.Hosting;
using EGovCms.Tenancy.Limits;
using EGovCms.Tenancy.Observing;
using EGovCms.Tenancy.Routing;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace EGovCms.Tenancy;

/// <summary>Adds tenancy to a host.</summary>
public static class TenancyServiceCollectionExtensions
{
    /// <summary>
    /// Registers the shell host over the modules of <paramref name="catalog"/>. An <see cref="IShellSettingsStore"/> must be
    /// registered as well.
    /// </summary>
    public static IServiceCollection AddTenancy(this IServiceCollection services, ModuleCatalog catalog, Action<TenancyOptions> configure)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(catalog);
        services.AddSingleton<BlueprintFactory>();
        services.AddSingleton<PlugInTrial>();
        services.AddSingleton<ShellStarter>();
        services.AddSingleton<ShellHost>();
        services.AddHostedService<ShellWatch>();
        services.AddSingleton<IShellHost>(p => p.GetRequiredService<ShellHost>());
        services.AddSingleton<ITenantLimits, TenantLimits>();
        services.Configure<TenancyOptions>(options => options.SharedServices.Add(typeof(ITenantLimits)));
        services.AddHostedService<IdleTenantsService>();
        AddObserving(services);
        services.Configure(configure);
        return services;
    }

    private static void AddObserving(IServiceCollection services)
    {
        services.AddMetrics();
        services.AddSingleton<TenantTraffics>();
        services.AddSingleton(p => new EGovTelemetry(
            p.GetRequiredService<IMeterFactory>(), p.GetRequiredService<ShellHost>(), p.GetRequiredService<TenantTraffics>(), p.GetRequiredService<IOptions<TenancyOptions>>()));
        services.AddSingleton<ITenantActivities, TenantActivities>();
        services.Configure<TenancyOptions>(options =>
        {
            foreach (var type in new[] { typeof(TenantTraffics), typeof(EGovTelemetry), typeof(ITenantActivities) })
                options.SharedServices.Add(type);
        });
    }

    /// <summary>
    /// Tries the drop-in modules, leaves out those that fail, and reads the known tenants from the platform's store; call before the
    /// host serves.
    /// </summary>
    public static Task LoadTenantsAsync(this IServiceProvider host, CancellationToken cancellation = default)
    {
        // Before any tenant: it notes what the host itself takes.
        host.GetRequiredService<ITenantActivities>();
        host.GetRequiredService<PlugInTrial>().Run();
        return host.GetRequiredService<ShellHost>().LoadAsync(cancellation);
    }

    /// <summary>
    /// Shows requests to the gate of their tenant (<see cref="IRequestGate"/>). As early as the host's scheme, host and addresses are
    /// settled; <see cref="UseTenants"/> comes later.
    /// </summary>
    public static IApplicationBuilder UseTenantGates(this IApplicationBuilder app) => app.UseMiddleware<TenantGateMiddleware>();

    /// <summary>Routes requests to tenants; what no tenant answers goes to the next middleware.</summary>
    public static IApplicationBuilder UseTenants(this IApplicationBuilder app) => app.UseMiddleware<TenantRouterMiddleware>();
}
