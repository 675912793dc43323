using EGovCms.Data.Model;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Data;

/// <summary>
/// The tenant's own store: a SQLite file or a PostgreSQL schema. Its model is what the enabled features contribute by
/// <see cref="IEntityModel"/>, compiled once per blueprint and database provider. Scoped.
/// </summary>
public sealed class TenantDb(DbContextOptions<TenantDb> options) : DbContext(options)
{
    private List<(Guid? Transaction, Action Action)>? _afterCommit;

    /// <summary>
    /// Runs the action once what is saved from now on has been committed: after the next <c>SaveChanges</c>, or after the
    /// commit of the transaction that is open now. Forgotten when that fails or is rolled back. The action must not use this context.
    /// </summary>
    public void AfterCommit(Action action)
    {
        ArgumentNullException.ThrowIfNull(action);
        (_afterCommit ??= []).Add((Database.CurrentTransaction?.TransactionId, action));
    }

    /// <summary>Called by <see cref="CommitInterceptor"/>; <paramref name="transaction"/> is null after a save outside of any.</summary>
    internal void OnCommitted(Guid? transaction)
    {
        if (_afterCommit is not { Count: > 0 } actions)
            return;
        _afterCommit = null;
        foreach (var (owner, action) in actions)
        {
            // One that was disposed without a commit leaves its actions behind: those are dropped here.
            if (owner is null || owner == transaction)
                action();
        }
    }

    internal void OnFailed() => _afterCommit = null;
}
