using EGovCms.Data.Changes;
using EGovCms.Data.Migrations;
using FluentMigrator;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Data;

/// <summary>What a feature's start-up class calls to take part in the tenant's store.</summary>
public static class DataServiceCollectionExtensions
{
    /// <summary>Adds a feature's tables to the model of <see cref="TenantDb"/>.</summary>
    public static IServiceCollection AddEntityModel<TModel>(this IServiceCollection services)
        where TModel : class, IEntityModel =>
        services.AddSingleton<IEntityModel, TModel>();

    /// <summary>Adds a migration of the tenant's store. Its version must be unique over all features: yyyyMMddHHmmss.</summary>
    public static IServiceCollection AddMigration<TMigration>(this IServiceCollection services)
        where TMigration : class, IMigration =>
        services.AddSingleton(new MigrationDescriptor(typeof(TMigration), MigrationTarget.Tenant));

    /// <summary>Adds a migration of the platform's store (accounts and the like), run once for the installation.</summary>
    public static IServiceCollection AddPlatformMigration<TMigration>(this IServiceCollection services)
        where TMigration : class, IMigration =>
        services.AddSingleton(new MigrationDescriptor(typeof(TMigration), MigrationTarget.Platform));

    /// <summary>Adds a consumer of the change log; it resumes where it stopped.</summary>
    public static IServiceCollection AddChangeConsumer<TConsumer>(this IServiceCollection services)
        where TConsumer : class, IChangeConsumer =>
        services.AddScoped<IChangeConsumer, TConsumer>();

    /// <summary>Adds what hears of each change in every process: a cache in memory, say.</summary>
    public static IServiceCollection AddChangeObserver<TObserver>(this IServiceCollection services)
        where TObserver : class, IChangeObserver =>
        services.AddSingleton<IChangeObserver, TObserver>();
}
