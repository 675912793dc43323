using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EGovCms.Data.Stores;

/// <summary>Sets up the connections that EF Core opens.</summary>
internal sealed class ConnectionSetUp(DataStore store) : DbConnectionInterceptor
{
    public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData) => store.Prepare(connection);

    public override async Task ConnectionOpenedAsync(
        DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default) =>
        // Whoever gives up meanwhile must not leave behind a connection that is open and not set up.
        await store.PrepareAsync(connection, CancellationToken.None);
}
