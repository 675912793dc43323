using EGovCms.Admin.Abstractions;
using EGovCms.Data;
using EGovCms.Modules;
using EGovCms.Tenancy.Security;
using EGovCms.Tenants.Abstractions;
using EGovCms.Tenants.Usage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenants.Features;

/// <summary>Switching a tenant's own features.</summary>
[ForFeature("EGovCms.Features")]
public sealed class FeaturesStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<FeatureSwitch>();
        services.AddScoped<IFeatureSwitch>(p => p.GetRequiredService<FeatureSwitch>());
        services.AddScoped<FeatureWords>();
        services.AddSingleton<FeatureProfiles>();
        services.AddScoped<UsageMeter>();
        services.AddScoped<UsageReader>();
        services.AddChangeConsumer<UsageMeter>();
        services.AddSingleton<IDashboardCard, UsageCard>();
        services.AddScoped<INavigationProvider, FeatureNavigation>();
        services.AddSingleton<IPermissionProvider, FeaturePermissionProvider>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => routes.MapFeatures();
}
