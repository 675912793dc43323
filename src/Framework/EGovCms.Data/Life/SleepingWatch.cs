using System.Data.Common;
using EGovCms.Tenancy;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EGovCms.Data.Life;

/// <summary>
/// Looks into the stores of tenants that are not started, and starts those in which something is due; the tenant's own clock then deals with it. A store
/// whose file nobody has written since nothing waited there is not opened again.
/// </summary>
internal sealed partial class SleepingWatch(
    WakingQuestion question, IShellHost shells, ISleepingStores stores, TimeProvider time, ILogger<SleepingWatch> log) : BackgroundService
{
    private readonly Dictionary<string, (long, long)> _empty = new(StringComparer.OrdinalIgnoreCase);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(question.Period, time);
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
            var (waiting, due) = await stores.ReadAsync(tenant, CountAsync, stopping);
            if (waiting == 0 && stamp is { } seen)
                _empty[tenant.Name] = seen;
            else
                _empty.Remove(tenant.Name);
            if (due == 0)
                return;
            // Starting it sets its clock.
            await using var scope = await shells.CreateScopeAsync(tenant.Name, stopping);
            LogWoken(tenant.Name, due, question.Subject);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            // Its store cannot be reached or it cannot start: the others are looked at.
            LogFailed(tenant.Name, question.Subject, fault);
        }
    }

    private async Task<(long Waiting, long Due)> CountAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = question.Statement;
        var now = command.CreateParameter();
        now.ParameterName = "now";
        now.Value = time.GetUtcNow().UtcDateTime;
        command.Parameters.Add(now);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    [LoggerMessage(2105, LogLevel.Information, "Tenant {Tenant} was started for {Count} {Subject} that are due")]
    private partial void LogWoken(string tenant, long count, string subject);

    [LoggerMessage(2106, LogLevel.Warning, "It could not be seen whether tenant {Tenant} has {Subject} that are due")]
    private partial void LogFailed(string tenant, string subject, Exception fault);
}
