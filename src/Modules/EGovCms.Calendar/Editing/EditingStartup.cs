using EGovCms.Admin.Abstractions;
using EGovCms.Calendar.Days;
using EGovCms.Modules;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Calendar.Editing;

/// <summary>The calendar in the platform's administration.</summary>
[ForFeature("EGovCms.Calendar.Editing")]
public sealed class EditingStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<CalendarEditor>();
        services.AddScoped<INavigationProvider, CalendarNavigation>();
        services.AddSingleton<IPermissionProvider, CalendarPermissionProvider>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => routes.MapCalendar();
}
