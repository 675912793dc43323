using System.Data.Common;
using EGovCms.Data.Life;
using EGovCms.Tenancy;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EGovCms.Notices.Delivery;

/// <summary>
/// Looks into the stores of tenants that are not started, and starts those with a notice that is due; the tenant's clock then delivers it. A store
/// whose file nobody has written since nothing waited there is not opened again.
/// </summary>
internal sealed partial class SleepingTenants(
    IShellHost shells, ISleepingStores stores, IOptions<NoticesOptions> options, TimeProvider time, ILogger<SleepingTenants> log) : BackgroundService
{
    private const string Due =
        """
        select count(*), coalesce(sum(case when "DueUtc" <= @now and ("LeaseUntilUtc" is null or "LeaseUntilUtc" <= @now) then 1 else 0 end), 0)
        from "NoticeOutbox" where "State" = 0
        """;

    private readonly Dictionary<string, (long, long)> _empty = new(StringComparer.OrdinalIgnoreCase);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromSeconds(options.Value.PollSeconds), time);
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
            LogWoken(tenant.Name, due);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            // Its store cannot be reached or it cannot start: the others are looked at.
            LogFailed(tenant.Name, fault);
        }
    }

    private async Task<(long Waiting, long Due)> CountAsync(DbConnection connection, CancellationToken cancellation)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = Due;
        var now = command.CreateParameter();
        now.ParameterName = "now";
        now.Value = time.GetUtcNow().UtcDateTime;
        command.Parameters.Add(now);
        await using var reader = await command.ExecuteReaderAsync(cancellation);
        await reader.ReadAsync(cancellation);
        return (reader.GetInt64(0), reader.GetInt64(1));
    }

    [LoggerMessage(5404, LogLevel.Information, "Tenant {Tenant} was started for {Count} notices that are due")]
    private partial void LogWoken(string tenant, long count);

    [LoggerMessage(5405, LogLevel.Warning, "It could not be seen whether tenant {Tenant} has notices that are due")]
    private partial void LogFailed(string tenant, Exception fault);
}
