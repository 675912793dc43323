using EGovCms.Admin.Abstractions;
using EGovCms.Modules;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Reports;

/// <summary>Sealed reports and their keys.</summary>
public sealed class ReportsStartup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddScoped<OpenReports>();
        services.AddScoped<ReportKeys>();
        services.AddScoped<ReportSealing>();
        services.AddScoped<ReportKeyMaker>();
        services.AddScoped<ReportReaders>();
        services.AddScoped<ReaderPeople>();
        services.AddScoped<ReportDesk>();
        services.AddSingleton<ReportSessions>();
        services.AddSingleton<PassphraseTries>();
        services.AddScoped<INavigationProvider, ReportNavigation>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => routes.MapReports();
}
