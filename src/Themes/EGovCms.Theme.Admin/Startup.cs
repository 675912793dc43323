using EGovCms.Admin.Abstractions;
using EGovCms.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Theme.Admin;

/// <summary>Gives the administration this theme's look.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddSingleton<ThemeAssets>();
        services.AddSingleton<IAdminTheme, AdminTheme>();
    }
}
