namespace EGovCms.Tenancy.Observing;

/// <summary>What happened in one stretch of time.</summary>
internal sealed class TrafficSlot(long number)
{
    private readonly int[] _durations = new int[DurationBuckets.Count];
    private int _kept;
    private int _errors;

    /// <summary>Which stretch, counted from the beginning of time.</summary>
    public long Number => number;

    public int Kept => Volatile.Read(ref _kept);

    public int Errors => Volatile.Read(ref _errors);

    public void Count(int bucket, bool kept, bool failed)
    {
        Interlocked.Increment(ref _durations[bucket]);
        if (kept)
            Interlocked.Increment(ref _kept);
        if (failed)
            Interlocked.Increment(ref _errors);
    }

    public void AddTo(Span<long> durations)
    {
        for (var i = 0; i < _durations.Length; i++)
            durations[i] += _durations[i];
    }

    /// <summary>Takes over another's counts; called by one at a time.</summary>
    public void Add(TrafficSlot other)
    {
        for (var i = 0; i < _durations.Length; i++)
            _durations[i] += other._durations[i];
        _kept += other._kept;
        _errors += other._errors;
    }
}
