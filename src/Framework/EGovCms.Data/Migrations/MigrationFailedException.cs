namespace EGovCms.Data.Migrations;

/// <summary>A migration could not be applied; what it had done is rolled back, those before it stay applied.</summary>
public sealed class MigrationFailedException(string store, string migration, long version, Exception cause)
    : Exception($"Migration {version} ({migration}) failed in the store of '{store}' and was rolled back: {cause.Message}", cause)
{
    /// <summary>Full name of the migration's class.</summary>
    public string Migration { get; } = migration;

    /// <summary>The migration's version.</summary>
    public long Version { get; } = version;
}
