using Microsoft.EntityFrameworkCore;

namespace EGovCms.Data.Platform;

/// <summary>The installation's one store: shell settings, accounts. A host service, shared by all tenants.</summary>
public interface IPlatformDatabase
{
    /// <summary>Points a module's context (accounts, say) at the platform's store.</summary>
    void Configure(DbContextOptionsBuilder options);

    /// <summary>
    /// Waits until no other node of the installation does what the purpose names (a short word), a quarter of an hour at most, and
    /// keeps them from it until disposed; a node that dies lets go.
    /// </summary>
    Task<IAsyncDisposable> LockAsync(string purpose, CancellationToken cancellation = default);
}
