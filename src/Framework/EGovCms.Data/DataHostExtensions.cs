using EGovCms.Data.Changes;
using EGovCms.Data.Life;
using EGovCms.Data.Migrations;
using EGovCms.Data.Model;
using EGovCms.Data.Observing;
using EGovCms.Data.Platform;
using EGovCms.Data.Settings;
using EGovCms.Data.Stores;
using EGovCms.Data.Usage;
using EGovCms.Tenancy;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;

namespace EGovCms.Data;

/// <summary>Adds the stores to a host and to its tenants.</summary>
public static class DataHostExtensions
{
    private static readonly Type[] Shared =
    [
        typeof(DataStores), typeof(StoreMigrator), typeof(PlatformMigrator), typeof(IPlatformDatabase), typeof(ChangeSignals),
        typeof(ITenantStoreOperations), typeof(ITenantUsages), typeof(IOptions<DataOptions>),
    ];

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
        hostServices.AddSingleton<ITenantStoreOperations, TenantStoreOperations>();
        hostServices.AddSingleton<ITenantUsages, TenantUsages>();
        hostServices.AddSingleton<ISleepingStores, SleepingStores>();
        hostServices.AddSingleton<ChangeSignals>();
        hostServices.AddSingleton<IShellObserver>(p => p.GetRequiredService<ChangeSignals>());
        hostServices.AddHostedService<ChangePumpService>();
        hostServices.AddHostedService<ChangeNewsService>();
        hostServices.Configure<TenancyOptions>(options =>
        {
            foreach (var type in Shared)
                options.SharedServices.Add(type);
        });
        return hostServices;
    }

    /// <summary>Starts tenants that sleep when something is due in them.</summary>
    /// <param name="hostServices">The host's services.</param>
    /// <param name="subject">What may be due, as the log names it: <c>notices</c>.</param>
    /// <param name="statement">
    /// Plain SQL for both databases, about the tenant's own tables. It answers one row of two numbers: how much there is that will be due sometime,
    /// and how much of it is due at <c>@now</c>.
    /// </param>
    /// <param name="period">How often it is asked; read when the host starts.</param>
    public static IServiceCollection AddTenantWaking(
        this IServiceCollection hostServices, string subject, string statement, Func<IServiceProvider, TimeSpan> period) =>
        hostServices.AddSingleton<IHostedService>(host => ActivatorUtilities.CreateInstance<SleepingWatch>(host, new WakingQuestion(subject, statement, period(host))));

    /// <summary>Counts and traces the statements of requests: for a host that hands metrics or traces out.</summary>
    public static IServiceCollection AddCommandTelemetry(this IServiceCollection hostServices)
    {
        hostServices.AddHttpContextAccessor();
        return hostServices.AddHostedService<CommandObserver>();
    }

    /// <summary>Registers the tenant's own store. Called once per blueprint, before its features' start-up classes.</summary>
    public static IServiceCollection AddTenantData(this IServiceCollection tenantServices)
    {
        tenantServices.AddSingleton(p => p.GetRequiredService<DataStores>().For(p.GetRequiredService<ShellSettings>()));
        tenantServices.AddSingleton<ITenantStorage, TenantStorage>();
        tenantServices.AddSingleton(TenantDbOptions.Create);
        tenantServices.AddScoped<TenantDb>();
        tenantServices.AddScoped<ITenantStartTask, MigrateTenant>();
        AddChanges(tenantServices);
        tenantServices.AddEntityModel<SettingsModel>().AddMigration<CreateSettings>();
        tenantServices.AddSingleton<SettingsCache>();
        tenantServices.AddSingleton<ISettingsMemory>(p => p.GetRequiredService<SettingsCache>());
        tenantServices.AddSingleton<IChangeObserver>(p => p.GetRequiredService<SettingsCache>());
        tenantServices.AddScoped<ISettingsStore, SettingsStore>();
        return tenantServices;
    }

    private static void AddChanges(IServiceCollection tenantServices)
    {
        tenantServices.AddEntityModel<ChangesModel>().AddMigration<CreateChangeLog>();
        tenantServices.AddSingleton<ConsumerLeases>();
        tenantServices.AddSingleton<ConsumerDelivery>();
        tenantServices.AddSingleton<ConsumerRegistry>();
        tenantServices.AddSingleton<ChangeTail>();
        tenantServices.AddSingleton<ChangeTrimmer>();
        tenantServices.AddSingleton<ChangePump>();
        tenantServices.AddSingleton<IChangePump>(p => p.GetRequiredService<ChangePump>());
        tenantServices.AddScoped<IChangeLog, ChangeLog>();
        tenantServices.AddScoped<ITenantStartTask, BeginChangeTail>();
    }
}
