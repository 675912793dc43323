using System.Diagnostics;
using System.Security.Cryptography;
using EGovCms.Tenancy.Blueprints;
using EGovCms.Tenancy.Routing;
using EGovCms.Tenancy.Services;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace EGovCms.Tenancy.Hosting;

/// <summary>Builds a tenant's services over its blueprint and runs its start tasks.</summary>
internal sealed partial class ShellStarter(
    BlueprintFactory blueprints, TimeProvider time, IOptions<TenancyOptions> options, ILogger<ShellStarter> logger)
{
    /// <summary>Starts the entry's tenant, or throws at once while a recent failure is remembered.</summary>
    public async Task<Shell> StartAsync(ShellEntry entry, CancellationToken cancellation)
    {
        if (entry.Failure is { } failure && failure.RetryUtc > time.GetUtcNow())
            throw new TenantStartException(entry.Settings.Name, failure.Reference, failure.Cause);
        try
        {
            var shell = await BuildAsync(entry.Settings, cancellation);
            entry.Failure = null;
            return shell;
        }
        catch (TenantStartException refused)
        {
            entry.Failure = new StartFailure(refused.Reference, time.GetUtcNow() + options.Value.RetryFailedStartAfter, refused.InnerException!);
            throw;
        }
    }

    /// <summary>A new shell for the settings, started and ready to serve.</summary>
    /// <exception cref="TenantStartException">A feature or start task failed; the cause is logged under its reference.</exception>
    public async Task<Shell> BuildAsync(ShellSettings settings, CancellationToken cancellation)
    {
        var began = Stopwatch.GetTimestamp();
        TenantServices? provider = null;
        try
        {
            var blueprint = blueprints.GetFor(settings);
            provider = new TenantServices(blueprint.Plans, settings);
            await RunStartTasksAsync(provider, cancellation);
            LogStarted(settings.Name, Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            return new Shell(settings, blueprint, provider);
        }
        catch (Exception cause) when (cause is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            if (provider is not null)
                await provider.DisposeAsync();
            var reference = RandomNumberGenerator.GetString("23456789ABCDEFGHJKLMNPQRSTUVWXYZ", 8);
            LogFailed(settings.Name, reference, cause);
            throw new TenantStartException(settings.Name, reference, cause);
        }
    }

    private static async Task RunStartTasksAsync(TenantServices provider, CancellationToken cancellation)
    {
        await using var scope = provider.GetRequiredService<IServiceScopeFactory>().CreateAsyncScope();
        foreach (var task in scope.ServiceProvider.GetServices<ITenantStartTask>().OrderBy(t => t.Order))
            await task.StartAsync(cancellation);
    }

    [LoggerMessage(1001, LogLevel.Information, "Tenant {Tenant} started in {Elapsed:F0} ms")]
    private partial void LogStarted(string tenant, double elapsed);

    [LoggerMessage(1002, LogLevel.Error, "Tenant {Tenant} could not be started, reference {Reference}")]
    private partial void LogFailed(string tenant, string reference, Exception cause);
}
