namespace EGovCms.Tenants.Abstractions;

/// <summary>What an import is doing.</summary>
public enum TenantImportStage
{
    /// <summary>The empty tenant and its store are made.</summary>
    Preparing,

    /// <summary>Data and media are written.</summary>
    Filling,

    /// <summary>The tenant starts on what was written.</summary>
    Starting,
}
