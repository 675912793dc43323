namespace EGovCms.Tenants.Abstractions;

/// <summary>Carries whole tenants (settings, database, media) between installations as one zip file. Who is called from within a tenant reaches those below it.</summary>
public interface ITenantTransfer
{
    /// <summary>
    /// Writes the tenant as it is at one moment, in use or not. The file is as confidential as the tenant's data; accounts and the roles that
    /// people have, the tenant's secret and its connection string are not in it.
    /// </summary>
    /// <exception cref="KeyNotFoundException">There is no such tenant below this one.</exception>
    Task ExportAsync(string name, Stream target, CancellationToken cancellation = default);

    /// <summary>Makes a new tenant from an export, or from the backup of a removed one. When that fails nothing is left of it.</summary>
    Task<TenantSetupResult> ImportAsync(TenantImportRequest request, CancellationToken cancellation = default);
}
