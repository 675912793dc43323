using System.Data.Common;
using EGovCms.Statistics.Counting;
using EGovCms.Statistics.Origins;
using EGovCms.Statistics.Storage;
using EGovCms.Statistics.Visitors;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EGovCms.Statistics.Writing;

/// <summary>
/// Takes what requests have noted, sums it up and writes it into the platform's store in one transaction, more often than once a second: so a node that is killed loses less than
/// that second's pages, and what the installation writes does not grow with its visitors. One for the host.
/// </summary>
internal sealed partial class VisitWriter(
    VisitQueue queue, StatisticsPlatform platform, VisitTally tally, SheetMaker maker, NamesSaid names, DaySalts salts, RegionBook regions, CountCare care, TimeProvider time,
    ILogger<VisitWriter> logger) : BackgroundService
{
    /// <summary>With the time that a write takes, less than a second.</summary>
    private static readonly TimeSpan Period = TimeSpan.FromMilliseconds(750);

    /// <summary>While the store does not answer, pages wait here and then in the queue, until that is full as well.</summary>
    private const int MostWaiting = 200_000;

    private readonly SemaphoreSlim _turn = new(1, 1);
    private bool _told;

    /// <summary>Writes what has been noted so far.</summary>
    public async Task WriteAsync(CancellationToken cancellation)
    {
        using (await TakeTurnAsync(cancellation))
        {
            while (tally.Pages < MostWaiting && queue.TryTake(out var visit))
                tally.Add(visit);
            if (tally.Pages > 0)
                await WriteTallyAsync(cancellation);
            await care.RunAsync(cancellation);
        }
    }

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryWriteAsync(cancellationToken);
    }

    public override void Dispose()
    {
        base.Dispose();
        _turn.Dispose();
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Period, time, stoppingToken);
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await TryWriteAsync(stoppingToken);
        }
    }

    private async Task TryWriteAsync(CancellationToken cancellation)
    {
        try
        {
            await WriteAsync(cancellation);
            _told = false;
        }
        catch (Exception fault) when (!cancellation.IsCancellationRequested)
        {
            // Before the first site with this feature there is no table, and nothing to write.
            if (!_told && (tally.Pages > 0 || fault is not DbException))
                LogFailed(fault);
            _told = true;
        }
        catch (OperationCanceledException)
        {
            // What was taken is written by the last write, or with the next one.
        }
    }

    private async Task WriteTallyAsync(CancellationToken cancellation)
    {
        regions.Look();
        var said = names.News(tally.Sites);
        try
        {
            await using var db = platform.Open();
            await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
            // Nodes write one after another, each in whole: rows that several of them add to in different orders would lock each other out.
            if (db.Database.IsNpgsql())
                await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtext('visits:' || current_schema()))", cancellation);
            var sheet = new CountSheet();
            foreach (var site in tally.Sites)
                await maker.AddAsync(db, site, sheet, cancellation);
            await CountTable.AddAsync(db, sheet, cancellation);
            await CountTable.NameAsync(db, said, cancellation);
            await transaction.CommitAsync(cancellation);
        }
        catch
        {
            maker.Forget();
            salts.Forget();
            throw;
        }

        names.Note(said);
        care.Wrote(tally.Sites.Min(site => site.Day));
        tally.Clear();
    }

    private async Task<IDisposable> TakeTurnAsync(CancellationToken cancellation)
    {
        await _turn.WaitAsync(cancellation);
        return new Turn(_turn);
    }

    private sealed class Turn(SemaphoreSlim turn) : IDisposable
    {
        public void Dispose() => turn.Release();
    }

    [LoggerMessage(6511, LogLevel.Error, "How sites are visited cannot be written to the platform's store now; it is tried again, and pages wait meanwhile")]
    private partial void LogFailed(Exception fault);
}
