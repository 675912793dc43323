using EGovCms.Data.Migrations;
using EGovCms.Data.Model;
using EGovCms.Data.Platform;
using EGovCms.Data.Stores;
using EGovCms.Tenancy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Data;

/// <summary>Adds the stores to a host and to its tenants.</summary>
public static class DataHostExtensions
{
    /// <summary>Registers the platform's store, and what tenants' stores share. Reads the section <c>Data</c>.</summary>
    public static IServiceCollection AddEgovData(this IServiceCollection hostServices, IConfiguration configuration)
    {
        ArgumentNullException.ThrowIfNull(configuration);
        hostServices.AddOptions<DataOptions>().Bind(configuration.GetSection(DataOptions.Section));
        hostServices.AddSingleton<DataStores>();
        hostServices.AddSingleton<StoreMigrator>();
        hostServices.AddSingleton<PlatformMigrator>();
        hostServices.AddSingleton<IPlatformDatabase, PlatformDatabase>();
        hostServices.AddSingleton<IShellSettingsStore, PlatformShellSettingsStore>();
        hostServices.Configure<TenancyOptions>(options =>
        {
            foreach (var type in new[] { typeof(DataStores), typeof(StoreMigrator), typeof(PlatformMigrator), typeof(IPlatformDatabase) })
                options.SharedServices.Add(type);
        });
        return hostServices;
    }

    /// <summary>Registers the tenant's own store. Called once per blueprint, before its features' start-up classes.</summary>
    public static IServiceCollection AddTenantData(this IServiceCollection tenantServices)
    {
        tenantServices.AddSingleton(p => p.GetRequiredService<DataStores>().For(p.GetRequiredService<ShellSettings>()));
        tenantServices.AddSingleton(TenantDbOptions.Create);
        tenantServices.AddScoped<TenantDb>();
        tenantServices.AddScoped<ITenantStartTask, MigrateTenant>();
        return tenantServices;
    }
}
