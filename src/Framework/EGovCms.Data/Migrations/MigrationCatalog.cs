using System.Reflection;
using FluentMigrator;

namespace EGovCms.Data.Migrations;

/// <summary>The migrations of one kind of store, by version. The same for all tenants of a blueprint.</summary>
internal sealed class MigrationCatalog
{
    private readonly SortedList<long, Type> _byVersion = [];

    /// <exception cref="InvalidOperationException">Two migrations share a version, or one has none.</exception>
    public MigrationCatalog(IEnumerable<MigrationDescriptor> descriptors, MigrationTarget target)
    {
        foreach (var type in descriptors.Where(d => d.Target == target).Select(d => d.Type).Distinct())
        {
            var version = type.GetCustomAttribute<MigrationAttribute>()?.Version
                ?? throw new InvalidOperationException($"The migration {type.FullName} has no version: give it [Migration(yyyyMMddHHmmss)].");
            if (_byVersion.TryGetValue(version, out var other))
                throw new InvalidOperationException($"The migrations {other.FullName} and {type.FullName} share the version {version}: change that of the newer one.");
            _byVersion.Add(version, type);
        }
    }

    /// <summary>Those that are not among the applied, oldest first.</summary>
    public IReadOnlyList<(long Version, Type Type)> Pending(IReadOnlySet<long> applied) =>
        [.. _byVersion.Where(m => !applied.Contains(m.Key)).Select(m => (m.Key, m.Value))];
}
