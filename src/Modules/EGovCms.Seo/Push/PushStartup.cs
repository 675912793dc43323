using EGovCms.Admin.Abstractions;
using EGovCms.Data;
using EGovCms.Modules;
using EGovCms.Recipes.Exporting;
using EGovCms.Seo.Abstractions;
using EGovCms.Seo.Push.Admin;
using EGovCms.Seo.Push.Queue;
using EGovCms.Seo.Push.Targets;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Seo.Push;

/// <summary>The feature <c>EGovCms.SearchPush</c>: search engines are told of pages that came, changed or went.</summary>
[ForFeature("EGovCms.SearchPush")]
public sealed class PushStartup(IConfiguration configuration) : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.Configure<SearchPushOptions>(configuration.GetSection(SearchPushOptions.Section));
        services.AddSingleton(new PrivateSettings(nameof(SearchPushSettings)));
        services.AddEntityModel<SearchPushModel>().AddMigration<CreateSearchPush>();
        services.AddPushTarget<IndexNow>().AddPushTarget<Baidu>();
        services.AddScoped<PushTargets>();
        services.AddScoped<PushQueue>();
        services.AddScoped<PushStates>();
        services.AddScoped<PushColumns>();
        services.AddChangeConsumer<PushConsumer>();
        services.AddSingleton<PushClock>();
        services.AddScoped<PushWork>();
        services.AddScoped<ITenantStartTask, StartPush>();
        services.AddScoped<PushTrail>();
        services.AddScoped<PushDesk>();
        services.AddScoped<PushAll>();
        services.AddScoped<INavigationProvider, PushNavigation>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => routes.MapSearchPush();
}
