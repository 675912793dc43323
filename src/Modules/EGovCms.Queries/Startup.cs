using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Modules;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Imports;
using EGovCms.Queries.Lookups;
using EGovCms.Queries.Recipes;
using EGovCms.Queries.Sheets;
using EGovCms.Queries.Storage;
using EGovCms.Queries.Versions;
using EGovCms.Recipes;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Queries;

/// <summary>Query systems: their definitions, their data and how it is asked. Pages have start-up classes of their own.</summary>
public sealed class Startup(IConfiguration configuration) : StartupBase
{
    /// <inheritdoc />
    public override void ConfigureServices(IServiceCollection services)
    {
        services.AddEntityModel<QueriesModel>().AddMigration<CreateQueries>();
        services.AddSingleton<IPermissionProvider, QueryPermissionProvider>();
        services.AddScoped<QuerySystemValidator>();
        services.AddScoped<QuerySystems>();
        services.AddRecipeStep<QuerySystemsStep>().AddRecipeStep<QueryDataStep>().AddRecipeExport<QuerySystemsExport>();
        AddData(services);
        AddImports(services);
        services.AddScoped<Lookup>();
    }

    private static void AddData(IServiceCollection services)
    {
        services.AddSingleton<VersionFiles>();
        services.AddSingleton<VersionReaders>();
        services.AddSingleton<CatalogCache>();
        services.AddSingleton<IChangeObserver>(provider => provider.GetRequiredService<CatalogCache>());
        services.AddSingleton<ICommitObserver>(provider => provider.GetRequiredService<CatalogCache>());
        services.AddScoped<CatalogReader>();
        services.AddScoped<DataSetStore>();
        services.AddSingleton<VersionSearch>();
        services.AddScoped<VersionMaker>();
        services.AddScoped<KeyRotation>();
    }

    private void AddImports(IServiceCollection services)
    {
        services.Configure<SheetLimits>(configuration.GetSection(SheetLimits.Section));
        services.AddSingleton<SheetOpener>();
        services.AddSingleton<SourceFiles>();
        services.AddSingleton<ImportClock>();
        services.AddScoped<ImportDesk>();
        services.AddScoped<ImportWork>();
        services.AddScoped<ImportQueue>();
        services.AddScoped<ITenantStartTask, StartImports>();
    }
}
