using System.Data.Common;
using EGovCms.Tenancy;

namespace EGovCms.Data.Life;

/// <summary>Looks into a tenant's store without starting the tenant. A service of the host.</summary>
public interface ISleepingStores
{
    /// <summary>Differs from an earlier value when something may have been written meanwhile; null when only the database can tell.</summary>
    (long Length, long Ticks)? ReadStamp(ShellSettings tenant);

    /// <summary>What <paramref name="read"/> finds by plain SQL; the default when the store, or the table that it asks for, is not there.</summary>
    Task<T?> ReadAsync<T>(ShellSettings tenant, Func<DbConnection, CancellationToken, Task<T>> read, CancellationToken cancellation = default);
}
