using EGovCms.Contents.Abstractions.Display;
using EGovCms.Data;
using EGovCms.Data.Platform;
using EGovCms.Modules;
using EGovCms.Portal.Abstractions;
using EGovCms.Queries.Sharing;
using EGovCms.Search.Abstractions;
using EGovCms.Tenancy;
using EGovCms.Theming.Caching;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

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
        services.AddScoped<IContentPageContributor, OpenedService>();
        services.AddSearchSource<SystemSource>();
        services.AddHomeBlock<QueryBlock>().AddSiteMapPages<QuerySiteMap>();
        AddSharing(services);
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => QueryEndpoints.Map(routes);

    private static void AddSharing(IServiceCollection services)
    {
        services.AddPlatformMigration<CreateSharedQueries>();
        services.AddDbContext<QueriesPlatformDb>((provider, options) => provider.GetRequiredService<IPlatformDatabase>().Configure(options));
        services.TryAddScoped<SitesBelow>();
        services.AddScoped<SharedQueries>();
        services.AddChangeConsumer<QuerySharing>();
    }
}
