using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Modules;

/// <summary>
/// What a feature adds to the tenants that enable it. One instance serves a whole blueprint (all tenants with the same
/// features), so it keeps no tenant state: not in fields, not in closures of middleware or endpoints. Services registered
/// here are built once per tenant (<c>AddSingleton</c> = one per tenant). The constructor may ask for host services
/// (<c>IConfiguration</c>, <c>IHostEnvironment</c>).
/// </summary>
public abstract class StartupBase
{
    /// <summary>Smaller runs earlier; features that depend on each other run in the order of their dependencies first.</summary>
    public virtual int Order => 0;

    /// <summary>Registers the feature's services.</summary>
    public virtual void ConfigureServices(IServiceCollection services)
    {
    }

    /// <summary>
    /// Adds middleware and endpoints. <paramref name="app"/>'s services are the blueprint's, without a tenant:
    /// take tenant services from <c>HttpContext.RequestServices</c> or as handler parameters.
    /// </summary>
    public virtual void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
    }
}
