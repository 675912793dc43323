namespace EGovCms.Tenants.Abstractions;

/// <summary>Switching and removing of the tenants below the one from within which it is called, with the rules of the administration and its record.</summary>
public interface ITenantLife
{
    /// <summary>Lets a disabled tenant serve again; nothing to do when it serves.</summary>
    Task<TenantLifeResult> EnableAsync(string name, CancellationToken cancellation = default);

    /// <summary>Switches a tenant off, its data kept; nothing to do when it is off.</summary>
    Task<TenantLifeResult> DisableAsync(string name, CancellationToken cancellation = default);

    /// <summary>Removes a tenant without others below it, after a backup. Without a backup nothing is deleted.</summary>
    Task<TenantLifeResult> RemoveAsync(string name, CancellationToken cancellation = default);
}
