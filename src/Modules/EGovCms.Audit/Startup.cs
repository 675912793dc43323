using EGovCms.Admin.Abstractions;
using EGovCms.Audit.Abstractions;
using EGovCms.Audit.Chain;
using EGovCms.Audit.Pages;
using EGovCms.Audit.Reading;
using EGovCms.Audit.Trail;
using EGovCms.Data;
using EGovCms.Data.Audit;
using EGovCms.Data.Platform;
using EGovCms.Modules;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Audit;

/// <summary>The record of who did what.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddEntityModel<AuditModel>().AddMigration<CreateAuditEntries>().AddMigration<SealAuditEntries>();
        services.AddScoped<IAuditTrail, AuditTrail>();
        services.AddPlatformMigration<CreateWitnesses>();
        services.AddDbContext<WitnessDb>((provider, options) => provider.GetRequiredService<IPlatformDatabase>().Configure(options));
        services.AddSingleton<AuditSealer>();
        services.AddScoped<ITenantStartTask, SealAtStart>();
        services.AddScoped<Witnesses>();
        services.AddScoped<AuditChain>();
        services.AddScoped<IAuditVerifier, AuditVerifier>();
        services.AddScoped<AuditReader>();
        services.AddScoped<AuditWords>();
        services.AddScoped<AuditCsv>();
        services.AddScoped<INavigationProvider, AuditNavigation>();
        services.AddSingleton<IPermissionProvider, AuditPermissionProvider>();
    }

    /// <inheritdoc />
    public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes) => routes.MapAudit();
}
