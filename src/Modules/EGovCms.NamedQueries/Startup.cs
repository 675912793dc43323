using EGovCms.Admin.Abstractions;
using EGovCms.Modules;
using EGovCms.NamedQueries.Abstractions;
using EGovCms.NamedQueries.Editing;
using EGovCms.NamedQueries.Liquid;
using EGovCms.NamedQueries.Recipes;
using EGovCms.NamedQueries.Sql;
using EGovCms.NamedQueries.Store;
using EGovCms.Recipes;
using EGovCms.Recipes.Exporting;
using EGovCms.Tenancy.Security;
using EGovCms.Theming.Liquid;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.NamedQueries;

/// <summary>Named queries.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddOptions<QueryOptions>().BindConfiguration(QueryOptions.Section);
        services.AddScoped<QueryStore>();
        services.AddScoped<Queries>();
        services.AddScoped<IQuerySource, SqlQuerySource>();
        services.AddLiquid<QueriesLiquid>();
        services.AddRecipeStep<QueriesStep>().AddRecipeExport<QueriesExport>();
        // They are exported as the step Queries.
        services.AddSingleton(new PrivateSettings(nameof(NamedQuerySettings)));
        services.AddSingleton<IPermissionProvider, QueryPermissionProvider>();
        services.AddScoped<INavigationProvider, QueryNavigation>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => routes.MapNamedQueries();
}
