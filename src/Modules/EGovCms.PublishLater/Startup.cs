using EGovCms.Content;
using EGovCms.Contents.Abstractions;
using EGovCms.Data;
using EGovCms.Modules;
using EGovCms.PublishLater.Parts;
using EGovCms.PublishLater.Schedule;
using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.PublishLater;

/// <summary>The feature <c>EGovCms.PublishLater</c>, and the schedule that both features use.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddContentPart<PublishLaterPart>();
        services.AddPartEditor<PublishLaterEditor>();
        services.AddEntityModel<ScheduleModel>().AddMigration<CreateSchedule>();
        services.AddContentHandler<ScheduleHandler>();
        services.AddScoped<DueItems>();
        services.AddSingleton<ScheduleClock>();
        services.AddScoped<ITenantStartTask, StartSchedule>();
    }
}
