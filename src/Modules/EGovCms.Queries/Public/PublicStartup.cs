using EGovCms.Modules;
using EGovCms.Portal.Abstractions;
using EGovCms.Theming.Caching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Queries.Public;

/// <summary>便民查询: what citizens see of query systems, and how they ask.</summary>
public sealed class PublicStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPageChanges<QueryPageChanges>();
        services.AddScoped<QueryFrame>();
        services.AddScoped<PublicSystems>();
        services.AddScoped<QueryListPage>();
        services.AddScoped<AskPage>();
        services.AddScoped<AskHandler>();
        services.AddScoped<ResultPage>();
        services.AddHomeBlock<QueryBlock>().AddSiteMapPages<QuerySiteMap>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => QueryEndpoints.Map(routes);
}
