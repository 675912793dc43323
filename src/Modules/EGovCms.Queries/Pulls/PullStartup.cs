using EGovCms.Data;
using EGovCms.Modules;
using EGovCms.Tenancy;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Queries.Pulls;

/// <summary>Data sets that are fetched from time to time.</summary>
public sealed class PullStartup(IConfiguration configuration) : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddEntityModel<PullsModel>().AddMigration<CreatePulls>();
        services.Configure<PullOptions>(configuration.GetSection(PullOptions.Section));
        services.AddScoped<IPull, FolderPull>();
        services.AddScoped<IPull, DatabasePull>();
        services.AddScoped<IPull, HttpPull>();
        services.AddSingleton<PullClock>();
        services.AddScoped<PullStore>();
        services.AddScoped<PullDesk>();
        services.AddScoped<PullWork>();
        services.AddScoped<ITenantStartTask, StartPulls>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => routes.MapQueryPulls();
}
