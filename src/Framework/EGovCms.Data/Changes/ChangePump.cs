using EGovCms.Tenancy;

namespace EGovCms.Data.Changes;

/// <inheritdoc cref="IChangePump" />
internal sealed class ChangePump(
    ConsumerRegistry consumers, ConsumerDelivery delivery, ChangeTail tail, ChangeTrimmer trimmer, ChangeSignals signals, ShellSettings settings)
    : IChangePump, IDisposable
{
    private static readonly TimeSpan ElsewherePause = TimeSpan.FromMilliseconds(100);
    private readonly SemaphoreSlim _gate = new(1, 1);

    /// <inheritdoc />
    public void Signal() => signals.Committed(settings.Name);

    /// <inheritdoc />
    public async Task DrainAsync(CancellationToken cancellation = default)
    {
        var target = await consumers.LastPositionAsync(cancellation);
        while (true)
        {
            foreach (var outcome in await DeliverAsync(evenIfDelayed: true, cancellation))
            {
                if (outcome.Error is { } error)
                    throw new ChangeDeliveryException(outcome.Consumer, error);
            }

            if ((await consumers.ReadAsync(cancellation)).All(c => c.Position >= target))
                return;
            // Another process delivers to one of them now.
            await Task.Delay(ElsewherePause, cancellation);
        }
    }

    /// <summary>Delivers what is there; when to come again for a consumer that failed or that another process has, or null.</summary>
    public async Task<DateTime?> DeliverAsync(CancellationToken cancellation) =>
        (await DeliverAsync(evenIfDelayed: false, cancellation)).Min(o => o.RetryUtc);

    /// <inheritdoc />
    public void Dispose() => _gate.Dispose();

    private async Task<IReadOnlyList<DeliveryOutcome>> DeliverAsync(bool evenIfDelayed, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            await tail.AdvanceAsync(cancellation);
            var last = await consumers.LastPositionAsync(cancellation);
            var rows = await consumers.ReadAsync(cancellation);
            // Side by side: a slow one (a search index, say) must not keep the others waiting.
            var outcomes = await Task.WhenAll(
                rows.Where(row => row.Position < last).Select(row => delivery.DeliverAsync(row, evenIfDelayed, cancellation)));
            await trimmer.TrimAsync(rows.Select(row => row.Position).DefaultIfEmpty(last).Min(), cancellation);
            return outcomes;
        }
        finally
        {
            _gate.Release();
        }
    }
}
