using EGovCms.Admin.Abstractions;
using EGovCms.Modules;
using EGovCms.Recipes;
using EGovCms.Tenancy.Security;
using EGovCms.Tenants.Abstractions;
using EGovCms.Tenants.Edit;
using EGovCms.Tenants.Life;
using EGovCms.Tenants.List;
using EGovCms.Tenants.Navigation;
using EGovCms.Tenants.Profiles;
using EGovCms.Tenants.Remove;
using EGovCms.Tenants.Running;
using EGovCms.Tenants.Setup;
using EGovCms.Tenants.Steps;
using EGovCms.Tenants.Transfer;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenants;

/// <summary>The tenants below this one.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<ITenantSetup, TenantSetup>();
        services.AddScoped<TenantRules>();
        services.AddScoped<RecipeSequence>();
        services.AddScoped<SetupSurroundings>();
        services.AddRecipeStep<TenantsStep>();
        services.AddSingleton<TenantDirectory>();
        services.AddScoped<RunningSites>();
        services.AddScoped<TenantWords>();
        services.AddScoped<TenantReport>();
        services.AddScoped<TenantActions>();
        services.AddScoped<TenantRemoval>();
        services.AddScoped<ITenantLife, TenantLife>();
        services.AddScoped<ProfileBook>();
        services.AddScoped<ImportRules>();
        services.AddScoped<ITenantTransfer, TenantTransfer>();
        services.AddScoped<INavigationProvider, TenantNavigation>();
        services.AddScoped<ITenantSwitch, TenantSwitch>();
        services.AddSingleton<IPermissionProvider, TenantPermissionProvider>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => routes.MapTenants();
}
