using EGovCms.Admin.Abstractions;
using EGovCms.Contents.Abstractions.Display;
using EGovCms.Data;
using EGovCms.Data.Platform;
using EGovCms.Modules;
using EGovCms.Statistics.Abstractions;
using EGovCms.Statistics.Counting;
using EGovCms.Statistics.Dashboard;
using EGovCms.Statistics.Export;
using EGovCms.Statistics.Reads;
using EGovCms.Statistics.Storage;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using EGovCms.Theming.Pages;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Statistics;

/// <summary>The site is counted, and its figures are shown.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPlatformMigration<CreateVisits>();
        services.AddDbContext<StatisticsPlatformDb>((provider, options) => provider.GetRequiredService<IPlatformDatabase>().Configure(options));
        services.AddSingleton<IPermissionProvider, StatisticsPermissionProvider>();
        services.AddScoped<IZoneContributor, SubjectOfPages>();
        services.AddScoped(tenant => new ArticleReads(tenant.GetRequiredService<StatisticsPlatformDb>(), tenant.GetRequiredService<ShellSettings>()));
        services.AddScoped<IContentPageContributor, ReadsOfArticle>();
        services.AddScoped<SitesBelow>();
        services.AddScoped<FigureReader>();
        services.AddScoped<FigureNames>();
        services.AddScoped<TimeNames>();
        services.AddScoped<SiteFiguresReader>();
        services.AddScoped<FigureWorkbook>();
        services.AddScoped<INavigationProvider, StatisticsNavigation>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => routes.MapStatistics();
}
