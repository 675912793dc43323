using EGovCms.Admin.Abstractions;
using EGovCms.Modules;
using EGovCms.Recipes;
using EGovCms.Tenancy.Security;
using EGovCms.Theming.Liquid;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Contents.CustomSettings;

/// <summary>The feature <c>EGovCms.CustomSettings</c>.</summary>
[ForFeature("EGovCms.CustomSettings")]
public sealed class CustomSettingsStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<CustomSettingsStore>();
        services.AddRecipeStep<CustomSettingsStep>();
        services.AddLiquid<CustomSettingsLiquid>();
        services.AddScoped<INavigationProvider, CustomSettingsNavigation>();
        services.AddSingleton<IPermissionProvider, CustomSettingsPermissions>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => CustomSettingsEndpoints.Map(routes);
}
