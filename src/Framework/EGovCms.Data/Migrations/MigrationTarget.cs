namespace EGovCms.Data.Migrations;

/// <summary>The store that a migration changes.</summary>
public enum MigrationTarget
{
    /// <summary>Each tenant's own store.</summary>
    Tenant,

    /// <summary>The installation's one store.</summary>
    Platform,
}
