using EGovCms.Data;
using EGovCms.Workflows.Abstractions;
using EGovCms.Workflows.Storage;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EGovCms.Workflows.Deadlines;

/// <summary>Deals with deadlines that are near or have passed.</summary>
internal sealed partial class DueDeadlines(TenantDb db, DeadlinePassing passing, TimeProvider time, ILogger<DueDeadlines> log)
{
    private const int AtOnce = 100;
    private static readonly TimeSpan RetryAfter = TimeSpan.FromMinutes(1);

    /// <summary>Deals with all that is due; returns when the next is, or null when none waits.</summary>
    public async Task<DateTime?> RunAsync(CancellationToken stopping)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var failed = new HashSet<string>(StringComparer.Ordinal);
        while (!stopping.IsCancellationRequested && await DueAsync(now, failed, stopping) is { Count: > 0 } due)
        {
            foreach (var id in due)
            {
                if (stopping.IsCancellationRequested || !await TryAsync(id))
                    failed.Add(id);
            }
        }

        var next = await db.Set<DeadlineRow>().Where(row => row.NextUtc != null && !failed.Contains(row.Id)).MinAsync(row => row.NextUtc, CancellationToken.None);
        var later = now + RetryAfter;
        return failed.Count > 0 && !(next < later) ? later : next;
    }

    private Task<List<string>> DueAsync(DateTime now, HashSet<string> failed, CancellationToken cancellation) =>
        db.Set<DeadlineRow>().Where(row => row.NextUtc <= now && !failed.Contains(row.Id)).OrderBy(row => row.NextUtc).ThenBy(row => row.Id)
            .Select(row => row.Id).Take(AtOnce).ToListAsync(cancellation);

    private async Task<bool> TryAsync(string id)
    {
        try
        {
            var result = await passing.PassAsync(id, CancellationToken.None);
            if (result.Outcome is WorkflowOutcome.Refused)
                LogRefused(id, string.Join(' ', result.Errors.Select(error => error.Message)));
            return result.Outcome is WorkflowOutcome.Done or WorkflowOutcome.NotFound;
        }
        catch (Exception fault)
        {
            // A handler is code of another module: whatever it throws must not keep the other deadlines back.
            LogFailed(id, fault);
            return false;
        }
    }

    [LoggerMessage(5502, LogLevel.Warning, "Deadline {Deadline} could not be dealt with now and will be looked at again")]
    private partial void LogFailed(string deadline, Exception fault);

    [LoggerMessage(5503, LogLevel.Warning, "Deadline {Deadline} could not be dealt with now and will be looked at again: {Reason}")]
    private partial void LogRefused(string deadline, string reason);
}
