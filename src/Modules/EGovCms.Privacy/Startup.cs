using EGovCms.Data;
using EGovCms.Modules;
using EGovCms.Privacy.Abstractions;
using EGovCms.Privacy.Finding;
using EGovCms.Privacy.Vault;
using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Privacy;

/// <summary>Personal data: kept encrypted, found and masked.</summary>
public sealed class Startup : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddEntityModel<VaultModel>().AddMigration<CreateVaultKeys>();
        services.AddSingleton<VaultKeys>();
        services.AddScoped<ITenantStartTask, LoadVaultKeys>();
        services.AddSingleton<IPersonalVault, PersonalVault>();
        services.AddSingleton<IPersonalDataFinder, PersonalDataFinder>();
    }
}
