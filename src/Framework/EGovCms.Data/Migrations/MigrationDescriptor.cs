namespace EGovCms.Data.Migrations;

/// <summary>A migration that a feature registered.</summary>
/// <param name="Type">A FluentMigrator migration with a <c>[Migration(version)]</c> attribute.</param>
/// <param name="Target">The store it belongs to.</param>
public sealed record MigrationDescriptor(Type Type, MigrationTarget Target);
