namespace EGovCms.Tenancy;

/// <summary>Work that must be done before a tenant serves: migrations, say. Resolved in a scope of the tenant.</summary>
public interface ITenantStartTask
{
    /// <summary>Smaller runs earlier; migrations run at -1000.</summary>
    int Order { get; }

    /// <summary>Throws when the tenant must not start; it then answers 503 with a reference.</summary>
    Task StartAsync(CancellationToken cancellation);
}
