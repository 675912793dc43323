using EGovCms.Calendar.Abstractions;
using EGovCms.Calendar.Days;
using EGovCms.Data;
using EGovCms.Data.Platform;
using EGovCms.Modules;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Calendar;

/// <summary>The calendar for modules that count in working days.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddPlatformMigration<CreateCalendar>();
        services.AddDbContext<CalendarDb>((provider, options) => provider.GetRequiredService<IPlatformDatabase>().Configure(options));
        services.AddSingleton<CalendarCache>();
        services.AddSingleton<IWorkCalendars>(provider => provider.GetRequiredService<CalendarCache>());
    }
}
