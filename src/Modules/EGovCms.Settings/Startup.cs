using EGovCms.Admin.Abstractions;
using EGovCms.Modules;
using EGovCms.Recipes;
using EGovCms.Settings.Navigation;
using EGovCms.Settings.Recipes;
using EGovCms.Settings.Site;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Settings;

/// <summary>The site's settings: their page and their recipe step.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<IPermissionProvider, SettingsPermissionProvider>();
        services.AddScoped<INavigationProvider, SettingsNavigation>();
        services.AddRecipeStep<SettingsStep>().AddRecipeExport<SettingsExport>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => routes.MapSiteSettings();
}
