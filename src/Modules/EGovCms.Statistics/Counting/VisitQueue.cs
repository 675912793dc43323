using System.Threading.Channels;
using EGovCms.Tenancy.Observing;
using Microsoft.Extensions.Options;

namespace EGovCms.Statistics.Counting;

/// <summary>Pages that were shown, on their way from the requests to the writer. Nobody ever waits for it: when it is full, what comes is only counted as lost. One for the host.</summary>
internal sealed class VisitQueue
{
    private readonly Channel<Visit> _waiting;
    private long _lost;

    public VisitQueue(IOptions<StatisticsOptions> options, EGovTelemetry telemetry)
    {
        _waiting = Channel.CreateBounded<Visit>(new BoundedChannelOptions(options.Value.MostWaiting) { SingleReader = true });
        telemetry.Meter.CreateObservableCounter("egovcms.visits.lost", () => Lost, "{page}", "Pages that were shown and not counted, as too many waited for it.");
    }

    /// <summary>Pages that were not counted since the process started.</summary>
    public long Lost => Volatile.Read(ref _lost);

    public void Add(in Visit visit)
    {
        if (!_waiting.Writer.TryWrite(visit))
            Interlocked.Increment(ref _lost);
    }

    public bool TryTake(out Visit visit) => _waiting.Reader.TryRead(out visit);
}
