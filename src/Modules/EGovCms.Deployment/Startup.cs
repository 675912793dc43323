using EGovCms.Admin.Abstractions;
using EGovCms.Deployment.Plans;
using EGovCms.Deployment.Site;
using EGovCms.Modules;
using EGovCms.Recipes;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Deployment;

/// <summary>Export and import of the site.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<INavigationProvider, DeploymentNavigation>();
        services.AddSingleton<IPermissionProvider, DeploymentPermissionProvider>();
        services.AddRecipeStep<DeploymentStep>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => DeploymentEndpoints.Map(routes);
}
