using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace EGovCms.Data.Model;

/// <summary>Tells <see cref="TenantDb"/> what became of its changes.</summary>
internal sealed class CommitInterceptor : DbTransactionInterceptor, ISaveChangesInterceptor
{
    public static readonly CommitInterceptor Instance = new();

    public int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Saved(eventData);
        return result;
    }

    public ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Saved(eventData);
        return ValueTask.FromResult(result);
    }

    public void SaveChangesFailed(DbContextErrorEventData eventData) => Failed(eventData);

    public Task SaveChangesFailedAsync(DbContextErrorEventData eventData, CancellationToken cancellationToken = default)
    {
        Failed(eventData);
        return Task.CompletedTask;
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) =>
        (eventData.Context as TenantDb)?.OnCommitted(eventData.TransactionId);

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        TransactionCommitted(transaction, eventData);
        return Task.CompletedTask;
    }

    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) =>
        (eventData.Context as TenantDb)?.OnFailed();

    public override Task TransactionRolledBackAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        TransactionRolledBack(transaction, eventData);
        return Task.CompletedTask;
    }

    private static void Saved(SaveChangesCompletedEventData eventData)
    {
        if (eventData.Context is TenantDb db && db.Database.CurrentTransaction is null)
            db.OnCommitted(null);
    }

    private static void Failed(DbContextErrorEventData eventData)
    {
        if (eventData.Context is TenantDb db && db.Database.CurrentTransaction is null)
            db.OnFailed();
    }
}
