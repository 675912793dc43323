using System.Data.Common;
using EGovCms.Data.Stores;
using EGovCms.Tenancy;

namespace EGovCms.Data.Life;

/// <inheritdoc cref="ISleepingStores" />
internal sealed class SleepingStores(DataStores stores) : ISleepingStores
{
    public (long Length, long Ticks)? ReadStamp(ShellSettings tenant) => stores.For(tenant).ReadStamp();

    public async Task<T?> ReadAsync<T>(ShellSettings tenant, Func<DbConnection, CancellationToken, Task<T>> read, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        var store = stores.For(tenant);
        try
        {
            await using var connection = await store.OpenAsync(cancellation);
            return await read(connection, cancellation);
        }
        catch (DbException missing) when (store.IsMissingTable(missing))
        {
            return default;
        }
    }
}
