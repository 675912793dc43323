using EGovCms.Data.Stores;
using EGovCms.Tenancy;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EGovCms.Data.Changes;

/// <summary>
/// Tells the other processes of an installation on PostgreSQL at once which tenants this one has changed, and hears it from them. What gets
/// lost on the way is found by the slow look of <see cref="ChangePumpService"/>.
/// </summary>
internal sealed partial class ChangeNewsService(
    IShellHost shells, ChangeSignals signals, DataStores stores, TimeProvider time, ILogger<ChangeNewsService> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);
    private readonly string _self = Guid.NewGuid().ToString("N");

    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        stores.Platform.Wire is { } wire ? Task.WhenAll(ListenAsync(wire, stoppingToken), TellAsync(wire, stoppingToken)) : Task.CompletedTask;

    private async Task ListenAsync(IChangeWire wire, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            try
            {
                await wire.ListenAsync(CatchUp, Heard, stopping);
            }
            catch (Exception cut) when (!stopping.IsCancellationRequested)
            {
                LogCut(cut);
                await Task.Delay(Pause, time, stopping);
            }
        }
    }

    private async Task TellAsync(IChangeWire wire, CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
        {
            var tenant = await signals.Elsewhere.TakeAsync(stopping);
            try
            {
                await wire.TellAsync($"{_self} {tenant}", stopping);
            }
            catch (Exception lost) when (!stopping.IsCancellationRequested)
            {
                LogLost(tenant, lost);
            }
        }
    }

    /// <summary>Nobody knows what was told while this process did not listen.</summary>
    private void CatchUp()
    {
        foreach (var tenant in shells.Started)
            signals.Here.Post(tenant);
    }

    private void Heard(string word)
    {
        if (word.Split(' ') is [var sender, var tenant] && sender != _self)
            signals.Here.Post(tenant);
    }

    [LoggerMessage(2103, LogLevel.Warning, "Changes of other processes cannot be heard of at once now; they are looked for instead, every Data:ChangePollSeconds")]
    private partial void LogCut(Exception cause);

    [LoggerMessage(2104, LogLevel.Warning, "Other processes could not be told of changes of tenant {Tenant}; they will find them, within their Data:ChangePollSeconds")]
    private partial void LogLost(string tenant, Exception cause);
}
