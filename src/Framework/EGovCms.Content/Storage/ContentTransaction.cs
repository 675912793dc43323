using EGovCms.Content.Caching;
using EGovCms.Content.Items;
using EGovCms.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.Extensions.Localization;
using Npgsql;

namespace EGovCms.Content.Storage;

/// <summary>
/// Runs one change of an item whole or not at all: in a transaction of its own, or behind a savepoint of the one that is
/// already open (a recipe step).
/// </summary>
internal sealed class ContentTransaction(TenantDb db, PendingChanges pending, IStringLocalizer<ContentText> text)
{
    private const int SqliteConstraint = 19;
    private int _savepoints;

    public async Task<ContentResult> RunAsync(Func<Task<ContentResult>> work, CancellationToken cancellation)
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
            return new() { Conflict = true, Errors = [new("", text["Item_Conflict"])] };
        }
        finally
        {
            // What this change tracked is stored or void by now; keeping it would slow every later save of the scope.
            foreach (var entry in db.ChangeTracker.Entries().Where(entry => !known.Contains(entry.Entity)).ToList())
                entry.State = EntityState.Detached;
        }
    }

    private async Task<ContentResult> RunAloneAsync(Func<Task<ContentResult>> work, CancellationToken cancellation)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        try
        {
            var result = await work();
            if (result is { Succeeded: true, Changed: true })
                await transaction.CommitAsync(cancellation);
            return result;
        }
        finally
        {
            pending.Complete();
        }
    }

    private async Task<ContentResult> RunInsideAsync(IDbContextTransaction ambient, Func<Task<ContentResult>> work, CancellationToken cancellation)
    {
        var savepoint = $"content{++_savepoints}";
        await ambient.CreateSavepointAsync(savepoint, cancellation);
        var done = false;
        try
        {
            var result = await work();
            done = result is { Succeeded: true };
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
