using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EGovCms.Data.Stores;

/// <summary>
/// Lets those of this process who write to one SQLite file do so one after the other, in the order in which they came. SQLite lets one write at a time; whoever finds another
/// at it sleeps and looks again, up to a tenth of a second later each time, with a thread that it holds: under load the file is idle for most of the time.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "It lives as long as the process, and a semaphore that nobody waits for by a handle holds nothing.")]
internal sealed class SqliteTurns : IDbCommandInterceptor
{
    // As long as SQLite itself waits: after it, it is asked, and says what is wrong. Someone who writes to one file by two contexts at once waits for himself.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private readonly SemaphoreSlim _free = new(1, 1);
    private DbConnection? _holder;

    /// <summary>Waits for the connection's turn; it has none when that takes too long.</summary>
    public async ValueTask TakeAsync(DbConnection connection, CancellationToken cancellation)
    {
        if (_holder != connection && await _free.WaitAsync(Patience, cancellation))
            _holder = connection;
    }

    /// <inheritdoc cref="TakeAsync" />
    public void Take(DbConnection connection)
    {
        if (_holder != connection && _free.Wait(Patience))
            _holder = connection;
    }

    /// <summary>Gives the turn to the next one, if the connection has it.</summary>
    public void Leave(DbConnection connection)
    {
        if (Interlocked.CompareExchange(ref _holder, null, connection) == connection)
            _free.Release();
    }

    /// <summary>A statement outside of a transaction is one of its own. What queries comes as a reader.</summary>
    public async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (command.Transaction is null)
            await TakeAsync(command.Connection!, cancellationToken);
        return result;
    }

    /// <inheritdoc cref="NonQueryExecutingAsync" />
    public InterceptionResult<int> NonQueryExecuting(DbCommand command, CommandEventData eventData, InterceptionResult<int> result)
    {
        if (command.Transaction is null)
            Take(command.Connection!);
        return result;
    }

    /// <summary>Done.</summary>
    public ValueTask<int> NonQueryExecutedAsync(DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        LeaveAfter(command);
        return ValueTask.FromResult(result);
    }

    /// <inheritdoc cref="NonQueryExecutedAsync" />
    public int NonQueryExecuted(DbCommand command, CommandExecutedEventData eventData, int result)
    {
        LeaveAfter(command);
        return result;
    }

    /// <summary>Failed.</summary>
    public void CommandFailed(DbCommand command, CommandErrorEventData eventData) => LeaveAfter(command);

    /// <inheritdoc cref="CommandFailed" />
    public Task CommandFailedAsync(DbCommand command, CommandErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        LeaveAfter(command);
        return Task.CompletedTask;
    }

    /// <inheritdoc cref="CommandFailed" />
    public void CommandCanceled(DbCommand command, CommandEndEventData eventData) => LeaveAfter(command);

    /// <inheritdoc cref="CommandFailed" />
    public Task CommandCanceledAsync(DbCommand command, CommandEndEventData eventData, CancellationToken cancellationToken = default)
    {
        LeaveAfter(command);
        return Task.CompletedTask;
    }

    private void LeaveAfter(DbCommand command)
    {
        if (command.Transaction is null)
            Leave(command.Connection!);
    }
}
