using Microsoft.EntityFrameworkCore;

namespace EGovCms.Data.Platform;

/// <summary>The installation's one store: shell settings, accounts. A host service, shared by all tenants.</summary>
public interface IPlatformDatabase
{
    /// <summary>Points a module's context (accounts, say) at the platform's store.</summary>
    void Configure(DbContextOptionsBuilder options);
}
