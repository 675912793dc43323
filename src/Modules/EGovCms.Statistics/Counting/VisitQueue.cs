using EGovCms.Tenancy.Observing;
using Microsoft.Extensions.Options;

namespace EGovCms.Statistics.Counting;

/// <summary>
/// Pages that were shown, on their way from the requests to the writer, in their order: of a visitor's pages the first tells where the visitor came from. Nobody ever
/// waits for the writer: when it is full, what comes is only counted as lost. One for the host.
/// </summary>
internal sealed class VisitQueue
{
    private readonly Lock _gate = new();
    private readonly int _most;
    private List<Visit> _waiting = [];

    // What the reader has taken, and how far it has come.
    private List<Visit> _taken = [];
    private int _read;
    private long _lost;

    public VisitQueue(IOptions<StatisticsOptions> options, EGovTelemetry telemetry)
    {
        _most = options.Value.MostWaiting;
        telemetry.Meter.CreateObservableCounter("egovcms.visits.lost", () => Lost, "{page}", "Pages that were shown and not counted, as too many waited for it.");
    }

    /// <summary>Pages that were not counted since the process started.</summary>
    public long Lost => Volatile.Read(ref _lost);

    public void Add(in Visit visit)
    {
        lock (_gate)
        {
            if (_waiting.Count < _most)
                _waiting.Add(visit);
            else
                _lost++;
        }
    }

    /// <summary>For one reader at a time.</summary>
    public bool TryTake(out Visit visit)
    {
        if (_read == _taken.Count)
            Exchange();
        var isThere = _read < _taken.Count;
        visit = isThere ? _taken[_read++] : default;
        return isThere;
    }

    private void Exchange()
    {
        _taken.Clear();
        _read = 0;
        lock (_gate)
            (_waiting, _taken) = (_taken, _waiting);
    }
}
