using EGovCms.Data.Stores;
using FluentMigrator;
using FluentMigrator.Runner;
using FluentMigrator.Runner.Conventions;
using FluentMigrator.Runner.Initialization;
using FluentMigrator.Runner.VersionTableInfo;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Data.Migrations;

/// <summary>One run of FluentMigrator over a store: built for it, thrown away after it.</summary>
internal static class MigrationRun
{
    /// <summary>Applies each in a transaction of its own, together with its note in the version table.</summary>
    public static void Apply(DataStore store, IReadOnlyList<(long Version, Type Type)> pending)
    {
        using var services = BuildRunner(store, [.. pending.Select(m => m.Type)]);
        using var scope = services.CreateScope();
        var runner = scope.ServiceProvider.GetRequiredService<IMigrationRunner>();
        foreach (var (version, type) in pending)
        {
            try
            {
                runner.MigrateUp(version);
            }
            catch (Exception e)
            {
                throw new MigrationFailedException(store.Name, type.FullName ?? type.Name, version, e);
            }
        }
    }

    private static ServiceProvider BuildRunner(DataStore store, IReadOnlyList<Type> migrations)
    {
        var services = new ServiceCollection();
        services.AddFluentMigratorCore().ConfigureRunner(runner =>
        {
            if (store.Provider == DatabaseProvider.Postgres)
                runner.AddPostgres15_0();
            else
                runner.AddSQLite(compatibilityMode: CompatibilityMode.STRICT);
            runner.WithGlobalConnectionString(store.MigrationConnectionString);
        });
        var conventions = new DefaultConventionSet(store.Schema, null);
        conventions.ColumnsConventions.Add(new PortableColumns(store.Provider));
        services.AddSingleton<IConventionSet>(conventions);
        services.AddSingleton<IVersionTableMetaData>(new VersionTable(store.Schema));
        services.AddSingleton<IFilteringMigrationSource>(new GivenMigrations(migrations));
        return services.BuildServiceProvider();
    }

    /// <summary>The registered types alone: no assembly is scanned, so a feature that is off adds nothing.</summary>
    private sealed class GivenMigrations(IReadOnlyList<Type> types) : IFilteringMigrationSource
    {
        public IEnumerable<IMigration> GetMigrations(Func<Type, bool> predicate) =>
            types.Where(predicate).Select(type => (IMigration)Activator.CreateInstance(type, nonPublic: true)!);
    }
}
