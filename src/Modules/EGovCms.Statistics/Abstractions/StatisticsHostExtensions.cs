using EGovCms.Statistics.Counting;
using EGovCms.Statistics.Origins;
using EGovCms.Statistics.Storage;
using EGovCms.Statistics.Visitors;
using EGovCms.Statistics.Writing;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Statistics.Abstractions;

/// <summary>What the host does for counting visits.</summary>
public static class StatisticsHostExtensions
{
    /// <summary>The queue of what was shown, and its one writer. Reads the section <c>Statistics</c>.</summary>
    public static IServiceCollection AddVisitCounting(this IServiceCollection hostServices, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        hostServices.AddOptions<StatisticsOptions>().Bind(configuration.GetSection(StatisticsOptions.Section));
        hostServices.AddSingleton<VisitQueue>();
        hostServices.AddSingleton<StatisticsPlatform>();
        hostServices.AddSingleton<SiteDays>();
        hostServices.AddSingleton<DaySalts>();
        hostServices.AddSingleton<AgentReader>();
        hostServices.AddSingleton<SourceReader>();
        hostServices.AddSingleton<RegionBook>();
        hostServices.AddSingleton<KeyLimits>();
        hostServices.AddSingleton<NamesSaid>();
        hostServices.AddSingleton<VisitTally>();
        hostServices.AddSingleton<SheetMaker>();
        hostServices.AddSingleton<CountCare>();
        hostServices.AddSingleton<VisitWriter>();
        hostServices.AddHostedService(host => host.GetRequiredService<VisitWriter>());
        return hostServices.Configure<TenancyOptions>(options => options.SharedServices.Add(typeof(SiteDays)));
    }

    /// <summary>Notes pages that are shown. Before <c>UseTenantGates</c>, so that kept pages are counted as well; after the addresses of clients are settled.</summary>
    public static IApplicationBuilder UseVisitCounting(this IApplicationBuilder app) => app.UseMiddleware<VisitMiddleware>();
}
