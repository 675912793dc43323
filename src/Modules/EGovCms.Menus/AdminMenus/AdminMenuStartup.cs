using EGovCms.Admin.Abstractions;
using EGovCms.Modules;
using EGovCms.Recipes;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Menus.AdminMenus;

/// <summary>The feature <c>EGovCms.AdminMenu</c>.</summary>
[ForFeature("EGovCms.AdminMenu")]
public sealed class AdminMenuStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddRecipeStep<AdminMenuStep>().AddRecipeStep<AdminTreesStep>();
        services.AddScoped<INavigationProvider, AdminMenuNavigation>();
    }
}
