using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Search.Documents;

/// <summary>Now and then forgets documents of tenants that were removed, and those that went a week ago. One for the host.</summary>
internal sealed class TableCare(SearchPlatform platform, IShellHost shells, TimeProvider time)
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(1);

    /// <summary>An index that has not looked for so long is built anew, as the table no longer says what it must forget.</summary>
    public static readonly TimeSpan Kept = TimeSpan.FromDays(7);

    private DateTimeOffset _next;

    /// <summary>Fails when there is no table.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow();
        if (now < _next)
            return;
        await using var db = platform.Open();
        var names = shells.Tenants.Select(tenant => tenant.Name).ToList();
        await ForgetRemovedAsync(db, names, now.UtcDateTime, cancellation);
        var before = (now - Kept).UtcDateTime;
        await db.Documents.Where(row => row.IsGone && row.WrittenUtc < before).ExecuteDeleteAsync(cancellation);
        _next = now + Pause;
    }

    private static async Task ForgetRemovedAsync(SearchPlatformDb db, List<string> names, DateTime now, CancellationToken cancellation)
    {
        var removed = db.Documents.Where(row => !row.IsGone && !names.Contains(row.Tenant));
        if (!await removed.AnyAsync(cancellation))
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var rows = await removed.ToListAsync(cancellation);
        await db.Counter.ExecuteUpdateAsync(set => set.SetProperty(row => row.Revision, row => row.Revision + rows.Count), cancellation);
        var revision = await db.Counter.AsNoTracking().Select(row => row.Revision).SingleAsync(cancellation) - rows.Count + 1;
        foreach (var row in rows)
        {
            row.Forget();
            (row.Revision, row.WrittenUtc) = (revision++, now);
        }

        await db.SaveChangesAsync(cancellation);
        await db.Tenants.Where(row => !names.Contains(row.Tenant)).ExecuteDeleteAsync(cancellation);
        await db.Files.Where(row => !names.Contains(row.Tenant)).ExecuteDeleteAsync(cancellation);
        await transaction.CommitAsync(cancellation);
    }
}
