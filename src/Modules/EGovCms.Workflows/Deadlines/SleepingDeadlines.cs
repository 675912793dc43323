using System.Data.Common;
using EGovCms.Data.Life;
using EGovCms.Tenancy;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EGovCms.Workflows.Deadlines;

/// <summary>
/// Looks into the stores of tenants that are not started, and starts those with a deadline that is due; the tenant's clock then deals with it. A store
/// whose file nobody has written since no deadline ran there is not opened again.
/// </summary>
internal sealed partial class SleepingDeadlines(IShellHost shells, ISleepingStores stores, TimeProvider time, ILogger<SleepingDeadlines> log) : BackgroundService
{
    private const string Next = """select min("NextUtc") from "WorkflowDeadlines" where "NextUtc" is not null""";

    private const string Due = """select count(*) from "WorkflowDeadlines" where "NextUtc" <= @now""";

    private static readonly TimeSpan Poll = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, (long, long)> _empty = new(StringComparer.OrdinalIgnoreCase);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Poll, time);
        do
        {
            var started = shells.Started.ToHashSet(StringComparer.OrdinalIgnoreCase);
            foreach (var tenant in shells.Tenants.Where(t => t.State is TenantState.Running && !started.Contains(t.Name)))
                await LookAsync(tenant, stoppingToken);
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private async Task LookAsync(ShellSettings tenant, CancellationToken stopping)
    {
        try
        {
            var stamp = stores.ReadStamp(tenant);
            if (stamp is not null && _empty.TryGetValue(tenant.Name, out var empty) && empty == stamp)
                return;
            var (runs, due) = await stores.ReadAsync(tenant, CountAsync, stopping);
            if (!runs && stamp is { } seen)
                _empty[tenant.Name] = seen;
            else
                _empty.Remove(tenant.Name);
            if (due == 0)
                return;
            // Starting it sets its clock.
            await using var scope = await shells.CreateScopeAsync(tenant.Name, stopping);
            LogWoken(tenant.Name, due);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            // Its store cannot be reached or it cannot start: the others are looked at.
            LogFailed(tenant.Name, fault);
        }
    }

    private async Task<(bool Runs, long Due)> CountAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var first = connection.CreateCommand();
        first.CommandText = Next;
        if (await first.ExecuteScalarAsync(cancellation) is null or DBNull)
            return (false, 0);
        await using var command = connection.CreateCommand();
        command.CommandText = Due;
        var now = command.CreateParameter();
        now.ParameterName = "now";
        now.Value = time.GetUtcNow().UtcDateTime;
        command.Parameters.Add(now);
        return (true, Convert.ToInt64(await command.ExecuteScalarAsync(cancellation), System.Globalization.CultureInfo.InvariantCulture));
    }

    [LoggerMessage(5504, LogLevel.Information, "Tenant {Tenant} was started for {Count} deadlines that are due")]
    private partial void LogWoken(string tenant, long count);

    [LoggerMessage(5505, LogLevel.Warning, "It could not be seen whether tenant {Tenant} has deadlines that are due")]
    private partial void LogFailed(string tenant, Exception fault);
}
