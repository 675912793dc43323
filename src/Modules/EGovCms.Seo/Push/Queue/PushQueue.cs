using EGovCms.Data;
using EGovCms.Portal.Abstractions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EGovCms.Seo.Push.Queue;

/// <summary>Pages that wait for search engines. A page stands in it once for each engine, however often it changes. Scoped.</summary>
internal sealed partial class PushQueue(TenantDb db, PushClock clock, IOptions<SearchPushOptions> options, TimeProvider time, ILogger<PushQueue> log)
{
    private const int AtOnce = 500;

    /// <summary>Stores pages for a target, and wakes who tells it. Pages beyond what may wait are left to the site map.</summary>
    public async Task AddAsync(string target, IReadOnlyCollection<PublicPage> pages, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var room = options.Value.MostWaiting - await Waiting(target).CountAsync(cancellation);
        foreach (var some in pages.Where(page => page.Url.Length <= PushPageRow.UrlLength).Distinct().Chunk(AtOnce))
        {
            var urls = some.Select(page => page.Url).ToList();
            var known = (await db.Set<PushPageRow>().Where(row => row.Target == target && urls.Contains(row.Url)).ToListAsync(cancellation)).ToDictionary(row => new PublicPage(row.Url, row.Culture));
            foreach (var page in some)
            {
                if (!known.TryGetValue(page, out var row))
                    row = new PushPageRow { Target = target, Culture = page.Culture, Url = page.Url };
                if (!row.IsWaiting)
                {
                    if (room-- <= 0)
                        continue;
                    var again = row.SentUtc + options.Value.Again;
                    row.DueUtc = again > now + options.Value.Gather ? again.Value : now + options.Value.Gather;
                    row.IsWaiting = true;
                }

                row.ChangedUtc = now;
                if (row.Id == 0)
                    db.Add(row);
            }

            await db.SaveChangesAsync(cancellation);
            foreach (var entry in db.ChangeTracker.Entries<PushPageRow>().ToList())
                entry.State = EntityState.Detached;
        }

        if (pages.Count > 0)
            clock.WakeAt(now + options.Value.Gather);
        if (room < 0)
            LogFull(target, -room);
    }

    public IQueryable<PushPageRow> Waiting(string target) => db.Set<PushPageRow>().AsNoTracking().Where(row => row.Target == target && row.IsWaiting);

    /// <summary>What is due, the oldest first.</summary>
    public Task<List<PushPageRow>> DueAsync(string target, int most, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return Waiting(target).Where(row => row.DueUtc <= now).OrderBy(row => row.DueUtc).ThenBy(row => row.Id).Take(most).ToListAsync(cancellation);
    }

    public Task<DateTime?> NextAsync(string target, CancellationToken cancellation) => Waiting(target).MinAsync(row => (DateTime?)row.DueUtc, cancellation);

    /// <summary>They were told. What has changed meanwhile waits on, for its next time.</summary>
    public async Task EndAsync(IReadOnlyList<PushPageRow> told, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var (read, again) = (told.Max(row => row.ChangedUtc), now + options.Value.Again);
        foreach (var ids in told.Select(row => row.Id).Chunk(AtOnce))
        {
            var rows = db.Set<PushPageRow>().Where(row => ids.Contains(row.Id));
            await rows.Where(row => row.ChangedUtc > read).ExecuteUpdateAsync(set => set.SetProperty(row => row.SentUtc, now).SetProperty(row => row.DueUtc, again), cancellation);
            await rows.Where(row => row.ChangedUtc <= read).ExecuteUpdateAsync(set => set.SetProperty(row => row.SentUtc, now).SetProperty(row => row.IsWaiting, false), cancellation);
        }
    }

    /// <summary>Has whoever tells look now.</summary>
    public void WakeNow() => clock.WakeAt(time.GetUtcNow().UtcDateTime);

    /// <summary>Everything that waits is due now.</summary>
    public Task<int> HurryAsync(string target, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return db.Set<PushPageRow>().Where(row => row.Target == target && row.IsWaiting && row.DueUtc > now).ExecuteUpdateAsync(set => set.SetProperty(row => row.DueUtc, now), cancellation);
    }

    /// <summary>Forgets what was told long enough ago to be told again.</summary>
    public Task<int> TrimAsync(CancellationToken cancellation)
    {
        var before = time.GetUtcNow().UtcDateTime - options.Value.Again;
        return db.Set<PushPageRow>().Where(row => !row.IsWaiting && row.SentUtc < before).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Takes pages out that are not to be told any more.</summary>
    public async Task RemoveAsync(IEnumerable<PushPageRow> pages, CancellationToken cancellation)
    {
        foreach (var ids in pages.Select(row => row.Id).Chunk(AtOnce))
            await db.Set<PushPageRow>().Where(row => ids.Contains(row.Id)).ExecuteDeleteAsync(cancellation);
    }

    /// <summary>Nothing waits for a target that is off.</summary>
    public Task<int> ClearAsync(string target, CancellationToken cancellation) => db.Set<PushPageRow>().Where(row => row.Target == target).ExecuteDeleteAsync(cancellation);

    [LoggerMessage(6501, LogLevel.Warning, "{Count} pages for {Target} were left to the site map: too many wait")]
    private partial void LogFull(string target, int count);
}
