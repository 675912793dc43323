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

    /// <summary>How many pages somebody may ask for at once: there is room beside them for what changes meanwhile.</summary>
    public int MostAsked => options.Value.MostWaiting / 2;

    /// <summary>Stores pages for a target, and wakes who tells it. Pages beyond what may wait are left to the site map.</summary>
    public async Task AddAsync(string target, IReadOnlyCollection<PublicPage> pages, CancellationToken cancellation)
    {
        if (pages.Count == 0)
            return;
        var now = time.GetUtcNow().UtcDateTime;
        await PutAsync(target, pages, options.Value.MostWaiting, now, again => again > now + options.Value.Gather ? again : now + options.Value.Gather, cancellation);
        clock.WakeAt(now + options.Value.Gather);
    }

    /// <summary>All that waits is due now, and then all these pages, in their order, but those that were told a short while ago.</summary>
    public async Task AddAllAsync(string target, IReadOnlyCollection<PublicPage> pages, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        await db.Set<PushPageRow>().Where(row => row.Target == target && row.IsWaiting)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.DueUtc, row => row.DueUtc > now ? now : row.DueUtc).SetProperty(row => row.ChangedUtc, now), cancellation);
        await PutAsync(target, pages, MostAsked, now, again => again > now ? null : now, cancellation);
    }

    public IQueryable<PushPageRow> Waiting(string target) => db.Set<PushPageRow>().AsNoTracking().Where(row => row.Target == target && row.IsWaiting);

    /// <summary>What is due, what changed last first: where a quota lets through only some each day, it is the news.</summary>
    public Task<List<PushPageRow>> DueAsync(string target, int most, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return Waiting(target).Where(row => row.DueUtc <= now).OrderByDescending(row => row.ChangedUtc).ThenBy(row => row.Id).Take(most).ToListAsync(cancellation);
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

    /// <param name="target">The engine.</param>
    /// <param name="pages">The pages.</param>
    /// <param name="most">How many may wait.</param>
    /// <param name="now">When they changed.</param>
    /// <param name="due">When a page that may be told again at a time is due; null leaves it out.</param>
    /// <param name="cancellation">Cancels it.</param>
    private async Task PutAsync(string target, IReadOnlyCollection<PublicPage> pages, int most, DateTime now, Func<DateTime?, DateTime?> due, CancellationToken cancellation)
    {
        var room = most - await Waiting(target).CountAsync(cancellation);
        foreach (var some in pages.Where(page => page.Url.Length <= PushPageRow.UrlLength).Distinct().Chunk(AtOnce))
        {
            var urls = some.Select(page => page.Url).ToList();
            var known = (await db.Set<PushPageRow>().Where(row => row.Target == target && urls.Contains(row.Url)).ToListAsync(cancellation)).ToDictionary(row => row.Page);
            foreach (var page in some)
            {
                if (!known.TryGetValue(page, out var row))
                    row = new PushPageRow { Target = target, Culture = page.Culture, Url = page.Url };
                if (!row.IsWaiting)
                {
                    if (due(row.SentUtc + options.Value.Again) is not { } at || room-- <= 0)
                        continue;
                    (row.DueUtc, row.IsWaiting) = (at, true);
                }

                row.ChangedUtc = now;
                if (row.Id == 0)
                    db.Add(row);
            }

            await db.SaveChangesAsync(cancellation);
            foreach (var entry in db.ChangeTracker.Entries<PushPageRow>().ToList())
                entry.State = EntityState.Detached;
        }

        if (room < 0)
            LogFull(target, -room);
    }

    [LoggerMessage(6501, LogLevel.Warning, "{Count} pages for {Target} were left to the site map: too many wait")]
    private partial void LogFull(string target, int count);
}
