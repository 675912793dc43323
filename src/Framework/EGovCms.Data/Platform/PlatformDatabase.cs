using EGovCms.Data.Stores;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Data.Platform;

/// <inheritdoc cref="IPlatformDatabase" />
internal sealed class PlatformDatabase(DataStores stores) : IPlatformDatabase
{
    public void Configure(DbContextOptionsBuilder options) => stores.Platform.Configure(options);

    public Task<IAsyncDisposable> LockAsync(string purpose, CancellationToken cancellation) =>
        stores.Platform.LockAsync(purpose, TimeSpan.FromMinutes(15), cancellation);
}
