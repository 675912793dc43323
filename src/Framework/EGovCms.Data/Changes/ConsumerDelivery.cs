using EGovCms.Tenancy;
using EGovCms.Tenancy.Observing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace EGovCms.Data.Changes;

/// <summary>Delivers to one consumer until it has seen everything, fails, or is claimed by another process.</summary>
internal sealed partial class ConsumerDelivery(
    IServiceScopeFactory scopes, ConsumerLeases leases, EGovTelemetry telemetry, ShellSettings tenant, TimeProvider time, ILogger<ConsumerDelivery> logger)
{
    private const int BatchSize = 200;

    public async Task<DeliveryOutcome> DeliverAsync(ConsumerRow consumer, bool evenIfDelayed, CancellationToken cancellation)
    {
        if (consumer.RetryUtc is { } delayed && delayed > time.GetUtcNow().UtcDateTime && !evenIfDelayed)
            return new DeliveryOutcome(consumer.Name, delayed);
        if (await leases.TakeAsync(consumer.Name, cancellation) is not { } position)
            return HeldByAnother(consumer.Name);

        var failures = consumer.Failures;
        try
        {
            while (await ReadAsync(position, cancellation) is { Count: > 0 } batch)
            {
                await HandleAsync(consumer.Name, batch, cancellation);
                telemetry.ChangeLag.Record((time.GetUtcNow().UtcDateTime - batch[0].OccurredUtc).TotalSeconds, telemetry.Tag(tenant.Name), new("consumer", consumer.Name));
                position = batch[^1].Position;
                failures = 0;
                if (!await leases.AdvanceAsync(consumer.Name, position, CancellationToken.None))
                    return HeldByAnother(consumer.Name);
            }

            await leases.ReleaseAsync(consumer.Name, CancellationToken.None);
            return new DeliveryOutcome(consumer.Name);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            await leases.ReleaseAsync(consumer.Name, CancellationToken.None);
            throw;
        }
        catch (Exception error)
        {
            telemetry.ChangeFailures.Add(1, telemetry.Tag(tenant.Name), new("consumer", consumer.Name));
            var retry = await leases.FailAsync(consumer.Name, failures, error, CancellationToken.None);
            LogFailed(consumer.Name, position, failures + 1, retry, error);
            return new DeliveryOutcome(consumer.Name, retry, error);
        }
    }

    /// <summary>Whoever has it may be killed: nothing tells when its claim ends but the clock.</summary>
    private DeliveryOutcome HeldByAnother(string name) => new(name, time.GetUtcNow().UtcDateTime + ConsumerLeases.Duration);

    private async Task<IReadOnlyList<ChangeEntry>> ReadAsync(long after, CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ChangeReader.ReadAsync(scope.ServiceProvider.GetRequiredService<TenantDb>(), after, BatchSize, cancellation);
    }

    /// <summary>Handles a batch in a scope of its own, keeping the claim alive however long that takes.</summary>
    private async Task HandleAsync(string name, IReadOnlyList<ChangeEntry> batch, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var renewing = RenewAsync(name, stop);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var consumer = scope.ServiceProvider.GetServices<IChangeConsumer>().First(c => c.Name == name);
            await consumer.HandleAsync(batch, stop.Token);
        }
        finally
        {
            await stop.CancelAsync();
            await renewing;
        }
    }

    /// <summary>Ends the handling when the claim is lost, so that two processes do not go on with it.</summary>
    private async Task RenewAsync(string name, CancellationTokenSource stop)
    {
        try
        {
            do
            {
                await Task.Delay(ConsumerLeases.Duration / 3, time, stop.Token);
            }
            while (await leases.RenewAsync(name, stop.Token));
            await stop.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The batch is done.
        }
    }

    [LoggerMessage(2101, LogLevel.Error, "Change consumer {Consumer} failed after position {Position} ({Failures} in a row), next try {RetryUtc:u}")]
    private partial void LogFailed(string consumer, long position, int failures, DateTime retryUtc, Exception error);
}
