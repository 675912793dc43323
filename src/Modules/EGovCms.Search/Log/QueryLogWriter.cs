using System.Data.Common;
using EGovCms.Search.Documents;
using EGovCms.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EGovCms.Search.Log;

/// <summary>Writes down what was asked, every few seconds and when the process stops, and forgets what is too old or was asked but once.</summary>
internal sealed partial class QueryLogWriter(QueryLog log, SearchPlatform platform, IShellHost shells, TimeProvider time, ILogger<QueryLogWriter> logger) : BackgroundService
{
    /// <summary>So many days are kept.</summary>
    public const int Kept = 400;

    // What only one person ever asked may tell of that person.
    private const int KeptAlone = 7;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private DateOnly _cared;

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryWriteAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var clock = new PeriodicTimer(Pause, time);
        try
        {
            while (await clock.WaitForNextTickAsync(stoppingToken))
                await TryWriteAsync(stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The process stops; what is left is written by StopAsync.
        }
    }

    private async Task TryWriteAsync(CancellationToken cancellation)
    {
        var counts = log.Take();
        if (counts.Count == 0)
            return;
        try
        {
            await WriteAsync(counts, cancellation);
        }
        catch (Exception fault) when (fault is DbException or OperationCanceledException or InvalidOperationException)
        {
            log.Return(counts);
            if (fault is not OperationCanceledException)
                LogFailed(fault.Message);
        }
    }

    private async Task WriteAsync(IReadOnlyDictionary<QueryKey, QueryCount> counts, CancellationToken cancellation)
    {
        await using var db = platform.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        // In one order on all nodes, so that none waits for another that waits for it.
        foreach (var (key, count) in counts.OrderBy(count => count.Key.Tenant, StringComparer.Ordinal).ThenBy(count => count.Key.Day).ThenBy(count => count.Key.Words, StringComparer.Ordinal))
        {
            await db.Database.ExecuteSqlAsync(
                $"""
                INSERT INTO "SearchQueries" ("Tenant", "Day", "Words", "Asked", "Missed", "Opened") VALUES ({key.Tenant}, {key.Day}, {key.Words}, {count.Asked}, {count.Missed}, {count.Opened})
                ON CONFLICT ("Tenant", "Day", "Words") DO UPDATE SET "Asked" = "SearchQueries"."Asked" + excluded."Asked", "Missed" = "SearchQueries"."Missed" + excluded."Missed", "Opened" = "SearchQueries"."Opened" + excluded."Opened"
                """,
                cancellation);
        }

        await CareAsync(db, cancellation);
        await transaction.CommitAsync(cancellation);
    }

    private async Task CareAsync(SearchPlatformDb db, CancellationToken cancellation)
    {
        var today = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        if (_cared == today)
            return;
        var (oldest, alone) = (today.AddDays(-Kept), today.AddDays(-KeptAlone));
        var names = shells.Tenants.Select(tenant => tenant.Name).ToList();
        await db.Queries.Where(row => row.Day < oldest || (row.Day < alone && row.Asked < 2) || !names.Contains(row.Tenant)).ExecuteDeleteAsync(cancellation);
        _cared = today;
    }

    [LoggerMessage(6420, LogLevel.Warning, "What was searched for could not be written down and is tried again: {Reason}")]
    private partial void LogFailed(string reason);
}
