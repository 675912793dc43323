using EGovCms.Data;
using EGovCms.Data.Audit;
using EGovCms.Data.Settings;
using EGovCms.Queries.DataSets;
using EGovCms.Queries.Definitions;
using EGovCms.Queries.Imports;
using EGovCms.Queries.Sheets;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EGovCms.Queries.Pulls;

/// <summary>Fetches what is due, and starts an import of it: by the same engine, all or nothing. Scoped.</summary>
internal sealed partial class PullWork(
    TenantDb db, IEnumerable<IPull> pulls, ImportQueue queue, IServiceProvider services, IOptions<PullOptions> options, ILogger<PullWork> log)
{
    /// <summary>How soon a file that is still being written is looked for again.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMinutes(1);

    private readonly TimeProvider _time = services.GetRequiredService<TimeProvider>();

    /// <summary>Fetches one after the other; tells when the next is due.</summary>
    public async Task<DateTime?> RunDueAsync(CancellationToken stopping)
    {
        while (await db.Set<PullRow>().AsNoTracking().Where(row => row.NextUtc <= _time.GetUtcNow().UtcDateTime).OrderBy(row => row.NextUtc).FirstOrDefaultAsync(stopping) is { } due)
        {
            var next = await NextAsync(due);
            // Whoever moves the time on fetches; another node finds it moved.
            if (await db.Set<PullRow>().Where(row => row.DataSetId == due.DataSetId && row.NextUtc == due.NextUtc).ExecuteUpdateAsync(set => set.SetProperty(row => row.NextUtc, next), stopping) == 1)
                await RunAsync(due, stopping);
        }

        return await db.Set<PullRow>().AsNoTracking().MinAsync(row => row.NextUtc, stopping);
    }

    private async Task<DateTime?> NextAsync(PullRow due) =>
        due.IsOn ? PullTimes.Next(due.Rhythm, due.Minute, await services.GetRequiredService<ISettingsStore>().GetAsync<SiteSettings>(), _time.GetUtcNow().UtcDateTime) : null;

    private async Task RunAsync(PullRow due, CancellationToken stopping)
    {
        if (!await db.Set<DataSetRow>().AnyAsync(set => set.Id == due.DataSetId, stopping))
        {
            // It was removed, and is fetched no more.
            await db.Set<PullRow>().Where(row => row.DataSetId == due.DataSetId).ExecuteDeleteAsync(stopping);
            return;
        }

        var (outcome, digest, import, problem) = (PullOutcome.Failed, due.Digest, due.ImportId, default(PullException));
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        patience.CancelAfter(options.Value.Timeout);
        try
        {
            var fetched = await FetchAsync(due, patience.Token);
            outcome = fetched.Import is null ? PullOutcome.Unchanged : PullOutcome.Started;
            (digest, import) = (fetched.Digest, fetched.Import ?? import);
        }
        catch (PullException fault)
        {
            problem = fault;
        }
        catch (SheetException fault)
        {
            problem = PullException.Of(fault.Text, fault.Argument, fault);
        }
        catch (OperationCanceledException fault) when (!stopping.IsCancellationRequested)
        {
            problem = PullException.Of("Pull_TooSlow", inner: fault);
        }

        if (problem is not null)
            LogFailed(due.DataSetId, problem);
        await StoreAsync(due, outcome, digest, import, problem, stopping);
    }

    private async Task<(string Digest, string? Import)> FetchAsync(PullRow due, CancellationToken cancellation)
    {
        var source = PullStore.SourceOf(due);
        var set = await db.Set<DataSetRow>().AsNoTracking().FirstOrDefaultAsync(each => each.Id == due.DataSetId, cancellation) ?? throw PullException.Of("Pull_SetGone");
        var system = await services.GetRequiredService<QuerySystems>().FindAsync(set.System, cancellation) ?? throw PullException.Of("Pull_SetGone");
        var (digest, name) = ("", "");
        var upload = await queue.UploadAsync(
            async (file, token) =>
            {
                await using var counted = new PullFile(file, options.Value.MostBytes);
                name = await pulls.First(pull => pull.Kind == source.Kind).FetchAsync(source, system, counted, token);
                digest = counted.Digest();
            },
            system,
            null,
            cancellation);
        if (digest == due.Digest)
        {
            queue.Forget(upload.Id);
            return (digest, null);
        }

        var import = await queue.StartAsync(
            new StartImport { DataSet = set.Id, Upload = upload.Id, FileName = name, Mapping = new() { Headings = HeadingMatch.Same(system, upload.Headings) } }, cancellation);
        return (digest, import ?? throw PullException.Of("Pull_SetGone"));
    }

    private async Task StoreAsync(PullRow due, PullOutcome outcome, string? digest, string? import, PullException? problem, CancellationToken stopping)
    {
        var now = _time.GetUtcNow().UtcDateTime;
        var (isSoon, soon) = (problem?.Text == "Pull_Unsettled", now + Soon);
        await db.Set<PullRow>().Where(row => row.DataSetId == due.DataSetId).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.LastUtc, now).SetProperty(row => row.Outcome, outcome).SetProperty(row => row.Digest, digest).SetProperty(row => row.ImportId, import)
                .SetProperty(row => row.Problem, problem == null ? null : problem.Text).SetProperty(row => row.ProblemArgument, problem == null ? null : problem.Argument)
                .SetProperty(row => row.NextUtc, row => isSoon && (row.NextUtc == null || row.NextUtc > soon) ? soon : row.NextUtc),
            stopping);
        await services.GetRequiredService<IAuditTrail>().RecordAsync("querydata.pulled", due.DataSetId, after: new { Outcome = outcome.ToString(), Import = import, Problem = problem?.Text }, cancellation: stopping);
    }

    [LoggerMessage(5822, LogLevel.Warning, "Data set {DataSet} could not be fetched")]
    private partial void LogFailed(string dataSet, PullException fault);
}
