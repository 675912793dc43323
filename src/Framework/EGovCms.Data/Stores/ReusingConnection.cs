using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace EGovCms.Data.Stores;

// EF Core has no public way to keep a connection open from context to context: its interceptors are not asked when a context that ends closes it.
#pragma warning disable EF1001

/// <summary>EF Core's connection of one context: borrowed from <see cref="SqliteReuse"/>, and open as long as the context lives.</summary>
internal sealed class ReusingConnection(
    RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder commands, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logger)
    : SqliteRelationalConnection(dependencies, commands, logger)
{
    private readonly SqliteReuse _reuse = dependencies.ContextOptions.FindExtension<CoreOptionsExtension>()!.Interceptors!.OfType<SqliteReuse>().Single();

    /// <summary>Lets a context use connections in turn with others.</summary>
    public static void Configure(DbContextOptionsBuilder options, SqliteReuse reuse) =>
        options.AddInterceptors(reuse).ReplaceService<ISqliteRelationalConnection, ReusingConnection>();

    protected override DbConnection CreateDbConnection() => _reuse.Take() ?? _reuse.Open(base.CreateDbConnection());

    protected override void CloseDbConnection()
    {
    }

    protected override Task CloseDbConnectionAsync() => Task.CompletedTask;

    protected override void DisposeDbConnection()
    {
        if (!_reuse.TryKeep(DbConnection))
            base.DisposeDbConnection();
    }

    protected override ValueTask DisposeDbConnectionAsync() => _reuse.TryKeep(DbConnection) ? ValueTask.CompletedTask : base.DisposeDbConnectionAsync();
}
