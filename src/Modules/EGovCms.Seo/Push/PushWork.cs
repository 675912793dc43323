using EGovCms.Data.Settings;
using EGovCms.Portal.Abstractions;
using EGovCms.Seo.Abstractions;
using EGovCms.Seo.Push.Queue;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EGovCms.Seo.Push;

/// <summary>Tells search engines what waits for them. Scoped: one run.</summary>
internal sealed partial class PushWork(PushTargets targets, PushQueue queue, PushStates states, ISettingsStore store, IOptions<SearchPushOptions> options, TimeProvider time, ILogger<PushWork> log)
{
    /// <summary>Tells all that is due and nobody else's; returns when the next is, or null when nothing waits.</summary>
    public async Task<DateTime?> RunDueAsync(CancellationToken stopping)
    {
        DateTime? next = null;
        foreach (var (target, settings) in await targets.OnAsync(stopping))
        {
            while (!stopping.IsCancellationRequested && await TellAsync(target, settings, stopping))
            {
            }

            if (await NextAsync(target.Name, stopping) is { } at && (next is null || at < next))
                next = at;
        }

        await queue.TrimAsync(stopping);
        return next;
    }

    /// <summary>One call; false when there is nothing more to do now.</summary>
    private async Task<bool> TellAsync(IPushTarget target, PushTargetSettings settings, CancellationToken stopping)
    {
        if (await queue.DueAsync(target.Name, 1, stopping) is [] || await states.TakeAsync(target.Name, stopping) is not { } state)
            return false;
        try
        {
            var pages = await queue.DueAsync(target.Name, Math.Min(target.Most, states.RemainingToday(state) ?? target.Most), stopping);
            if (pages.Count == 0)
                return false;
            var robots = await store.GetAsync<SearchEngineSettings>(stopping);
            if (pages.FindAll(page => robots.Hides(page.Page)) is { Count: > 0 } hidden)
            {
                // Since it began to wait: whoever hides a page wants nobody led to it.
                await queue.RemoveAsync(hidden, stopping);
                return true;
            }

            var result = await SendAsync(target, settings, pages, stopping);
            // Whoever says nothing of the rest of the day's quota may refuse all when only some are too many.
            while (result.Problem is PushProblem.QuotaUsed && pages.Count > 1 && await states.TakeAsync(target.Name, stopping) is not null)
                result = await SendAsync(target, settings, pages = pages[..(pages.Count / 2)], stopping);
            // Stopped in between, it would be told once more: that does no harm, a lost page would.
            if (result.Outcome is PushOutcome.Done)
                await queue.EndAsync(pages, CancellationToken.None);
            else
                LogNotTaken(target.Name, pages.Count, result.Problem, result.Detail);
            await states.EndAsync(state, result, pages.Count, CancellationToken.None);
            return result.Outcome is PushOutcome.Done;
        }
        finally
        {
            await states.LeaveAsync(target.Name, CancellationToken.None);
        }
    }

    private async Task<PushResult> SendAsync(IPushTarget target, PushTargetSettings settings, List<PushPageRow> pages, CancellationToken stopping)
    {
        if (targets.KeyOf(settings) is not { } key)
            return PushResult.Refused(PushProblem.KeyLost);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(options.Value.Timeout);
        try
        {
            var result = await target.SendAsync(await targets.CallAsync(target, settings, key, pages, stopping), patience.Token);
            return result with { Detail = result.Detail.Replace(key, "…", StringComparison.Ordinal) };
        }
        catch (OperationCanceledException) when (!stopping.IsCancellationRequested)
        {
            return PushResult.Later(PushProblem.TooSlow);
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            // A target is another module's code, too: whatever it throws must not keep the other engines back. Its words may name the key.
            return PushResult.Later(PushProblem.NotReached, fault.GetType().Name);
        }
    }

    private async Task<DateTime?> NextAsync(string target, CancellationToken cancellation)
    {
        if (await queue.NextAsync(target, cancellation) is not { } due)
            return null;
        var state = await states.ReadAsync(target, cancellation);
        foreach (var at in new[] { state.NotBeforeUtc, state.LeaseUntilUtc })
        {
            if (at > due)
                due = at.Value;
        }

        // What is due by now and nobody's came while this ran.
        return due < time.GetUtcNow().UtcDateTime ? time.GetUtcNow().UtcDateTime : due;
    }

    [LoggerMessage(6502, LogLevel.Warning, "{Target} was not told of {Count} pages: {Problem} {Detail}")]
    private partial void LogNotTaken(string target, int count, PushProblem problem, string detail);
}
