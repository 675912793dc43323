using System.Data;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Sqlite.Storage.Internal;
using Microsoft.EntityFrameworkCore.Storage;

namespace EGovCms.Data.Stores;

// EF Core has no public way to keep a connection open from context to context: its interceptors are not asked when a context that ends closes it.
#pragma warning disable EF1001

/// <summary>EF Core's connection of one context: borrowed from <see cref="SqliteReuse"/>, and open as long as the context lives. A transaction waits for its turn.</summary>
internal sealed class ReusingConnection : SqliteRelationalConnection
{
    private readonly SqliteReuse _reuse;
    private readonly SqliteTurns _turns;

    public ReusingConnection(RelationalConnectionDependencies dependencies, IRawSqlCommandBuilder commands, IDiagnosticsLogger<DbLoggerCategory.Infrastructure> logger)
        : base(dependencies, commands, logger)
    {
        _reuse = dependencies.ContextOptions.FindExtension<CoreOptionsExtension>()!.Interceptors!.OfType<SqliteReuse>().Single();
        _turns = _reuse.Turns;
        // So that what is saved by one statement waits for its turn as well.
        dependencies.CurrentContext.Context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
    }

    /// <summary>Lets a context use connections, and write, in turn with others.</summary>
    public static void Configure(DbContextOptionsBuilder options, SqliteReuse reuse) =>
        options.AddInterceptors(reuse, reuse.Turns).ReplaceService<ISqliteRelationalConnection, ReusingConnection>();

    // EF Core begins them as the kind that writes.
    protected override async ValueTask<DbTransaction> ConnectionBeginTransactionAsync(IsolationLevel isolationLevel, CancellationToken cancellationToken = default)
    {
        await _turns.TakeAsync(DbConnection, cancellationToken);
        try
        {
            return await base.ConnectionBeginTransactionAsync(isolationLevel, cancellationToken);
        }
        catch
        {
            _turns.Leave(DbConnection);
            throw;
        }
    }

    protected override DbTransaction ConnectionBeginTransaction(IsolationLevel isolationLevel)
    {
        _turns.Take(DbConnection);
        try
        {
            return base.ConnectionBeginTransaction(isolationLevel);
        }
        catch
        {
            _turns.Leave(DbConnection);
            throw;
        }
    }

    /// <summary>Without a transaction: the one before is over.</summary>
    public override IDbContextTransaction? UseTransaction(DbTransaction? transaction, Guid transactionId)
    {
        LeaveAfter(transaction);
        return base.UseTransaction(transaction, transactionId);
    }

    /// <inheritdoc />
    public override Task<IDbContextTransaction?> UseTransactionAsync(DbTransaction? transaction, Guid transactionId, CancellationToken cancellationToken = default)
    {
        LeaveAfter(transaction);
        return base.UseTransactionAsync(transaction, transactionId, cancellationToken);
    }

    protected override DbConnection CreateDbConnection() => _reuse.Take() ?? _reuse.Open(base.CreateDbConnection());

    protected override void CloseDbConnection()
    {
    }

    protected override Task CloseDbConnectionAsync() => Task.CompletedTask;

    protected override void DisposeDbConnection()
    {
        _turns.Leave(DbConnection);
        if (!_reuse.TryKeep(DbConnection))
            base.DisposeDbConnection();
    }

    protected override ValueTask DisposeDbConnectionAsync()
    {
        _turns.Leave(DbConnection);
        return _reuse.TryKeep(DbConnection) ? ValueTask.CompletedTask : base.DisposeDbConnectionAsync();
    }

    private void LeaveAfter(DbTransaction? transaction)
    {
        if (transaction is null)
            _turns.Leave(DbConnection);
    }
}
