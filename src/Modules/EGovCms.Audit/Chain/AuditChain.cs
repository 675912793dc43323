using EGovCms.Audit.Trail;
using EGovCms.Data;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Audit.Chain;

/// <summary>Gives entries their place in the chain, once they are committed. Scoped.</summary>
internal sealed class AuditChain(TenantDb db, Witnesses witnesses)
{
    private const int Batch = 500;
    private const int Attempts = 5;

    /// <summary>Seals all that wait, in the order of their ids, and has the last one witnessed.</summary>
    public async Task SealAsync(CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // Before the first seal: whoever finds seals without a witness finds a record that is not from here.
                await witnesses.BeginAsync(db.Set<AuditEntry>(), cancellation);
                while (await SealBatchAsync(cancellation))
                {
                    // More may wait.
                }

                // Also what a process sealed that ended before it was witnessed.
                if (await LastAsync(cancellation) is { } last && await witnesses.AgreesAsync(db.Set<AuditEntry>(), cancellation))
                    await witnesses.AdvanceAsync(last.Number!.Value, last.Hash!, cancellation);
                return;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Another process sealed the same ones: the numbers are its own, and the database keeps what is sealed.
                db.ChangeTracker.Clear();
            }
        }
    }

    /// <summary>The last sealed entry.</summary>
    public Task<AuditEntry?> LastAsync(CancellationToken cancellation) =>
        db.Set<AuditEntry>().AsNoTracking().Where(entry => entry.Number != null).OrderByDescending(entry => entry.Number).FirstOrDefaultAsync(cancellation);

    private async Task<bool> SealBatchAsync(CancellationToken cancellation)
    {
        var waiting = await db.Set<AuditEntry>().Where(entry => entry.Number == null).OrderBy(entry => entry.Id).Take(Batch).ToListAsync(cancellation);
        if (waiting.Count == 0)
            return false;
        var last = await LastAsync(cancellation);
        var (number, hash) = (last?.Number ?? 0, last?.Hash);
        foreach (var entry in waiting)
        {
            hash = AuditDigest.Compute(hash, ++number, entry);
            (entry.Number, entry.Hash) = (number, hash);
        }

        await db.SaveChangesAsync(cancellation);
        db.ChangeTracker.Clear();
        return waiting.Count == Batch;
    }
}
