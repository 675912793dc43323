using EGovCms.Data;
using EGovCms.Data.Platform;
using EGovCms.Modules;
using EGovCms.Statistics.Counting;
using EGovCms.Statistics.Storage;
using EGovCms.Tenancy.Security;
using EGovCms.Theming.Pages;
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
    }
}
