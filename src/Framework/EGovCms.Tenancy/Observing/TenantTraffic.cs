namespace EGovCms.Tenancy.Observing;

/// <summary>
/// The requests that this process has answered for one tenant: totals, the last hour in stretches of five minutes, the last day in hours. Counting
/// is two or three increments and allocates nothing.
/// </summary>
public sealed class TenantTraffic
{
    private const int SlotMinutes = 5;
    private const int SlotsPerHour = 60 / SlotMinutes;
    private const int Hours = 24;

    private readonly TimeProvider _time;
    private readonly Lock _rolling = new();
    private readonly TrafficSlot?[] _recent = new TrafficSlot?[SlotsPerHour];
    private readonly TrafficSlot?[] _hours = new TrafficSlot?[Hours];
    private TrafficSlot _current;
    private long _kept;
    private long _made;
    private long _failed;
    private long _last;

    internal TenantTraffic(string tenant, TimeProvider time)
    {
        (Tenant, _time) = (tenant, time);
        _current = _recent[0] = new TrafficSlot(0);
    }

    /// <summary>The tenant's name.</summary>
    public string Tenant { get; }

    /// <summary>Answers from kept pages since the process started.</summary>
    public long Kept => Volatile.Read(ref _kept);

    /// <summary>Answers that were made.</summary>
    public long Made => Volatile.Read(ref _made);

    /// <summary>Of those, answers of 500 and more.</summary>
    public long Failed => Volatile.Read(ref _failed);

    /// <summary>When the answer began to be worked on: give it back to <see cref="Count"/>.</summary>
    public long Begin() => _time.GetTimestamp();

    /// <summary>Counts an answer.</summary>
    /// <param name="began">From <see cref="Begin"/>.</param>
    /// <param name="kept">It came from a kept page.</param>
    /// <param name="status">Its status code.</param>
    public void Count(long began, bool kept, int status)
    {
        var now = _time.GetUtcNow().UtcTicks;
        var number = now / (TimeSpan.TicksPerMinute * SlotMinutes);
        var failed = status >= 500;
        var slot = Volatile.Read(ref _current);
        if (slot.Number != number)
            slot = Roll(number);
        slot.Count(DurationBuckets.Of(_time.GetElapsedTime(began).TotalMilliseconds), kept, failed);
        Interlocked.Increment(ref kept ? ref _kept : ref _made);
        if (failed)
            Interlocked.Increment(ref _failed);
        Volatile.Write(ref _last, now);
    }

    internal TrafficSummary Read()
    {
        lock (_rolling)
        {
            var number = _time.GetUtcNow().UtcTicks / (TimeSpan.TicksPerMinute * SlotMinutes);
            Span<long> hour = stackalloc long[DurationBuckets.Count];
            Span<long> day = stackalloc long[DurationBuckets.Count];
            foreach (var slot in _recent)
            {
                if (slot is not null && slot.Number > number - SlotsPerHour)
                    slot.AddTo(hour);
            }

            // The stretch that runs now is not in its hour yet.
            var (kept, errors) = (0L, 0L);
            foreach (var slot in _hours.Append(Hour(_current.Number) > Hour(number) - Hours ? _current : null))
            {
                if (slot is null || (slot != _current && slot.Number <= Hour(number) - Hours))
                    continue;
                slot.AddTo(day);
                kept += slot.Kept;
                errors += slot.Errors;
            }

            var last = Volatile.Read(ref _last);
            return new TrafficSummary(
                Sum(hour), Sum(day), kept, errors, DurationBuckets.Percentile(hour, 0.5), DurationBuckets.Percentile(hour, 0.95),
                last == 0 ? null : new DateTimeOffset(last, TimeSpan.Zero));
        }
    }

    private static long Hour(long number) => number / SlotsPerHour;

    private static long Sum(ReadOnlySpan<long> counts)
    {
        var sum = 0L;
        foreach (var count in counts)
            sum += count;
        return sum;
    }

    private TrafficSlot Roll(long number)
    {
        lock (_rolling)
        {
            if (_current.Number >= number)
                return _current;
            // Whoever still counts in the old stretch is counted in the hour's list, at worst not in the day's.
            var hour = Hour(_current.Number);
            ref var into = ref _hours[hour % Hours];
            if (into?.Number != hour)
                into = new TrafficSlot(hour);
            into.Add(_current);
            var next = new TrafficSlot(number);
            _recent[number % SlotsPerHour] = next;
            Volatile.Write(ref _current, next);
            return next;
        }
    }
}
