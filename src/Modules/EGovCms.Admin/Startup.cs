using EGovCms.Admin.Abstractions;
using EGovCms.Admin.Dashboard;
using EGovCms.Admin.Navigation;
using EGovCms.Admin.Notices;
using EGovCms.Admin.Pages;
using EGovCms.Modules;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace EGovCms.Admin;

/// <summary>The administration's own services and its dashboard.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddHttpContextAccessor();
        services.AddLocalization(options => options.ResourcesPath = "Resources");
        services.AddRazorComponents();
        services.AddScoped<RenderTurn>();
        services.AddScoped<IAdminNavigation, AdminNavigation>();
        services.AddScoped<INavigationProvider, DashboardNavigation>();
        services.AddScoped<INotices, CookieNotices>();
        services.AddSingleton<IPermissionProvider, AdminPermissionProvider>();
        services.TryAddSingleton<IAdminTheme, BareTheme>();
        services.TryAddSingleton(TimeProvider.System);
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
        routes.MapAdmin().MapGet("", () => Razor.Page<DashboardPage>());
    }
}
