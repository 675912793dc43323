using EGovCms.Data;
using EGovCms.Workflows.Abstractions;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace EGovCms.Workflows.Cases;

/// <summary>Runs one command whole or not at all: in a transaction of its own, or behind a savepoint of the one that is already open.</summary>
internal sealed class CaseTransaction(TenantDb db)
{
    private const int SqliteConstraint = 19;
    private int _savepoints;

    /// <summary>Whether the command is part of somebody else's transaction: then nothing can be tried anew.</summary>
    public bool IsInside => db.Database.CurrentTransaction is not null;

    public async Task<WorkflowResult> RunAsync(Func<Task<WorkflowResult>> work, CancellationToken cancellation)
    {
        var known = db.ChangeTracker.Entries().Select(entry => entry.Entity).ToHashSet(ReferenceEqualityComparer.Instance);
        try
        {
            return db.Database.CurrentTransaction is { } ambient
                ? await RunInsideAsync(ambient, work, cancellation)
                : await RunAloneAsync(work, cancellation);
        }
        catch (DbUpdateException error) when (IsConflict(error))
        {
            return new WorkflowResult { Outcome = WorkflowOutcome.Conflict };
        }
        finally
        {
            // What this command tracked is stored or void by now.
            foreach (var entry in db.ChangeTracker.Entries().Where(entry => !known.Contains(entry.Entity)).ToList())
                entry.State = EntityState.Detached;
        }
    }

    private async Task<WorkflowResult> RunAloneAsync(Func<Task<WorkflowResult>> work, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var result = await work();
        if (result.Outcome is WorkflowOutcome.Done)
            await transaction.CommitAsync(cancellation);
        return result;
    }

    private async Task<WorkflowResult> RunInsideAsync(IDbContextTransaction ambient, Func<Task<WorkflowResult>> work, CancellationToken cancellation)
    {
        var savepoint = $"workflow{++_savepoints}";
        await ambient.CreateSavepointAsync(savepoint, cancellation);
        var done = false;
        try
        {
            var result = await work();
            done = result.Succeeded;
            return result;
        }
        finally
        {
            if (!done)
                await ambient.RollbackToSavepointAsync(savepoint, CancellationToken.None);
            await ambient.ReleaseSavepointAsync(savepoint, CancellationToken.None);
        }
    }

    private static bool IsConflict(DbUpdateException error) => error is DbUpdateConcurrencyException
        || error.InnerException is SqliteException { SqliteErrorCode: SqliteConstraint }
        || error.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };
}
