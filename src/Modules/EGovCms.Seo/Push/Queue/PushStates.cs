using EGovCms.Data;
using EGovCms.Seo.Abstractions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace EGovCms.Seo.Push.Queue;

/// <summary>How it stands with each search engine, and which process calls it. A claim ends by itself when its owner dies. Scoped.</summary>
internal sealed class PushStates(TenantDb db, IOptions<SearchPushOptions> options, TimeProvider time)
{
    /// <summary>What an engine's day is counted by where it has a quota.</summary>
    private static readonly TimeSpan China = TimeSpan.FromHours(8);

    private static readonly TimeSpan FirstWait = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    /// <summary>Somebody has to correct something: looked at once more when a day has passed, for the engine may have been wrong.</summary>
    private static readonly TimeSpan RefusedWait = TimeSpan.FromDays(1);

    private readonly string _owner = Guid.NewGuid().ToString("N");

    private DateTime Now => time.GetUtcNow().UtcDateTime;

    public async Task<PushStateRow> ReadAsync(string target, CancellationToken cancellation) =>
        await db.Set<PushStateRow>().AsNoTracking().FirstOrDefaultAsync(row => row.Target == target, cancellation) ?? new PushStateRow { Target = target };

    /// <summary>Claims the target for one call; null when another process has it, or it is not to be called yet.</summary>
    public async Task<PushStateRow?> TakeAsync(string target, CancellationToken cancellation)
    {
        // A call ends within the first half of it.
        var (now, until) = (Now, Now + (2 * options.Value.Timeout));
        if (!await db.Set<PushStateRow>().AnyAsync(row => row.Target == target, cancellation))
            await MakeAsync(target, cancellation);
        var taken = await db.Set<PushStateRow>()
            .Where(row => row.Target == target && (row.LeaseUntilUtc == null || row.LeaseUntilUtc <= now || row.LeaseOwner == _owner) && (row.NotBeforeUtc == null || row.NotBeforeUtc <= now))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseOwner, _owner).SetProperty(row => row.LeaseUntilUtc, until), cancellation);
        return taken == 1 ? await ReadAsync(target, cancellation) : null;
    }

    /// <summary>Gives it back.</summary>
    public Task<int> LeaveAsync(string target, CancellationToken cancellation) => db.Set<PushStateRow>().Where(row => row.Target == target && row.LeaseOwner == _owner)
        .ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseOwner, (string?)null).SetProperty(row => row.LeaseUntilUtc, (DateTime?)null), cancellation);

    /// <summary>Writes down what became of a call.</summary>
    public async Task EndAsync(PushStateRow state, PushResult result, int count, CancellationToken cancellation)
    {
        var now = Now;
        var detail = result.Detail.Length > PushStateRow.DetailLength ? result.Detail[..PushStateRow.DetailLength] : result.Detail;
        var isDone = result.Outcome is PushOutcome.Done;
        var tries = isDone ? 0 : state.Tries + 1;
        DateTime? notBefore = result.Outcome switch
        {
            PushOutcome.Done => result.Remaining == 0 ? Tomorrow(now) : null,
            PushOutcome.Refused => now + RefusedWait,
            _ when result.Problem is PushProblem.QuotaUsed => Tomorrow(now),
            _ => now + (result.Wait ?? Backoff(tries)),
        };
        await db.Set<PushStateRow>().Where(row => row.Target == state.Target).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.LastUtc, row => isDone ? now : row.LastUtc).SetProperty(row => row.LastCount, row => isDone ? count : row.LastCount)
                .SetProperty(row => row.Problem, result.Problem).SetProperty(row => row.Detail, detail).SetProperty(row => row.Tries, tries)
                .SetProperty(row => row.Remaining, result.Remaining).SetProperty(row => row.NotBeforeUtc, notBefore),
            cancellation);
    }

    /// <summary>Forgets what went wrong, and what the engine takes besides today: it may be called at once.</summary>
    public Task ResetAsync(string target, CancellationToken cancellation) => ForgetAsync(target, null, cancellation);

    /// <summary>Somebody wants it told now: forgets what went wrong, but not that the engine takes no more today.</summary>
    public async Task HurryAsync(string target, CancellationToken cancellation)
    {
        var remaining = RemainingToday(await ReadAsync(target, cancellation));
        if (remaining != 0)
            await ForgetAsync(target, remaining, cancellation);
    }

    /// <summary>How many the engine takes besides today; null when it has not said.</summary>
    public int? RemainingToday(PushStateRow state) => state.LastUtc is { } last && Tomorrow(last) > Now ? state.Remaining : null;

    private Task<int> ForgetAsync(string target, int? remaining, CancellationToken cancellation) => db.Set<PushStateRow>().Where(row => row.Target == target).ExecuteUpdateAsync(
        set => set.SetProperty(row => row.Problem, PushProblem.None).SetProperty(row => row.Detail, "").SetProperty(row => row.Tries, 0).SetProperty(row => row.Remaining, remaining)
            .SetProperty(row => row.NotBeforeUtc, (DateTime?)null),
        cancellation);

    private async Task MakeAsync(string target, CancellationToken cancellation)
    {
        var row = db.Add(new PushStateRow { Target = target });
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateException)
        {
            // Another process was faster.
        }

        row.State = EntityState.Detached;
    }

    private static DateTime Tomorrow(DateTime utc) => (utc + China).Date.AddDays(1).AddMinutes(5) - China;

    private static TimeSpan Backoff(int tries) => tries > 9 ? LongestWait : TimeSpan.FromTicks(Math.Min(LongestWait.Ticks, FirstWait.Ticks << Math.Max(0, tries - 1)));
}
