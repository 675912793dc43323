using EGovCms.Admin.Abstractions;
using EGovCms.Modules;
using EGovCms.Queries.Admin.Data;
using EGovCms.Queries.Admin.Design;
using EGovCms.Queries.Admin.Imports;
using EGovCms.Queries.Admin.Systems;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Queries.Admin;

/// <summary>The staff's side of query systems.</summary>
public sealed class AdminStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<INavigationProvider, QueryNavigation>();
        services.AddScoped<SystemListReader>();
        services.AddScoped<DesignPreview>();
        services.AddScoped<DesignCheck>();
        services.AddScoped<DesignDesk>();
        services.AddScoped<SampleFile>();
        services.AddSingleton<RotationRuns>();
        services.AddScoped<DataReader>();
        services.AddScoped<UploadDesk>();
        services.AddScoped<MappingDesk>();
        services.AddScoped<ImportReader>();
        services.AddScoped<ImportStarter>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
    {
        routes.MapQuerySystems();
        routes.MapQueryDesign();
        routes.MapQueryData();
        routes.MapQueryImports();
    }
}
