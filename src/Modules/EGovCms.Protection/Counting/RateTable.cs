using EGovCms.Protection.Abstractions;

namespace EGovCms.Protection.Counting;

/// <summary>
/// Counts how often each key came within a sliding time, in an array of a fixed size. The time is approximated by two windows, the present one and the share of the one before that still
/// reaches into it. A key has eight places; what has run out is swept when somebody needs the place, else the least counted goes: never one that is near a limit, as long as one is not.
/// </summary>
internal sealed class RateTable(int keys)
{
    private const int Ways = 8;
    private const int Locks = 64;

    private readonly int _sets = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, keys / Ways));
    private readonly Lock[] _locks = [.. Enumerable.Range(0, Locks).Select(_ => new Lock())];
    private Counter[]? _counters;

    /// <summary>Counts one more unless the limit is reached; then returns how long to wait. What is refused is not counted, so waiting ends.</summary>
    public TimeSpan? Take(UInt128 key, FormLimit limit, DateTimeOffset now)
    {
        var set = SetOf(key);
        lock (LockOf(set))
        {
            ref var counter = ref Find(set, key, limit.Window.Ticks, now.UtcTicks);
            if (counter.Level(now.UtcTicks) + 1 > limit.Count)
                return TimeSpan.FromTicks(counter.Wait(limit.Count, now.UtcTicks));
            counter.Current++;
            return null;
        }
    }

    /// <summary>Counts one more; returns how many there are.</summary>
    public int Add(UInt128 key, TimeSpan window, DateTimeOffset now)
    {
        var set = SetOf(key);
        lock (LockOf(set))
        {
            ref var counter = ref Find(set, key, window.Ticks, now.UtcTicks);
            counter.Current++;
            return (int)counter.Level(now.UtcTicks);
        }
    }

    /// <summary>How many there are.</summary>
    public int Level(UInt128 key, DateTimeOffset now)
    {
        var set = SetOf(key);
        lock (LockOf(set))
        {
            foreach (ref var counter in Places(set))
            {
                if (counter.Key == key)
                {
                    counter.Advance(now.UtcTicks);
                    return (int)counter.Level(now.UtcTicks);
                }
            }

            return 0;
        }
    }

    /// <summary>How long until fewer than the limit are left; null when that is so.</summary>
    public TimeSpan? Wait(UInt128 key, int limit, DateTimeOffset now)
    {
        var set = SetOf(key);
        lock (LockOf(set))
        {
            foreach (ref var counter in Places(set))
            {
                if (counter.Key != key)
                    continue;
                counter.Advance(now.UtcTicks);
                return (int)counter.Level(now.UtcTicks) < limit ? null : TimeSpan.FromTicks(counter.Wait(limit, now.UtcTicks));
            }

            return null;
        }
    }

    private ref Counter Find(int set, UInt128 key, long window, long now)
    {
        var places = Places(set);
        var least = 0;
        for (var i = 0; i < places.Length; i++)
        {
            ref var place = ref places[i];
            if (place.Key == key && place.Window == window)
            {
                place.Advance(now);
                return ref place;
            }

            if (place.Weight(now) < places[least].Weight(now))
                least = i;
        }

        ref var taken = ref places[least];
        taken = new Counter { Key = key, Window = window, Start = now };
        return ref taken;
    }

    private Span<Counter> Places(int set)
    {
        // A host that guards no form spends nothing.
        var counters = _counters ?? Interlocked.CompareExchange(ref _counters, new Counter[_sets * Ways], null) ?? _counters;
        return counters.AsSpan(set * Ways, Ways);
    }

    private int SetOf(UInt128 key) => (int)((ulong)key & (ulong)(_sets - 1));

    private Lock LockOf(int set) => _locks[set % Locks];

    private struct Counter
    {
        public UInt128 Key;
        public long Window;
        public long Start;
        public int Current;
        public int Previous;

        public void Advance(long now)
        {
            var passed = Math.Max(0, now - Start) / Window;
            if (passed == 0)
                return;
            (Previous, Current) = (passed == 1 ? Current : 0, 0);
            Start += passed * Window;
        }

        public readonly double Level(long now) => Current + (Previous * (1 - Share(now)));

        /// <summary>Ticks until one more is let through.</summary>
        public readonly long Wait(int limit, long now)
        {
            var room = limit - 1;
            if (Current <= room)
                return (long)Math.Ceiling(Math.Max(0, 1 - ((double)(room - Current) / Math.Max(1, Previous)) - Share(now)) * Window);
            // Only when this window has become the one before.
            return (long)Math.Ceiling((1 - Share(now) + Math.Max(0, 1 - ((double)Math.Max(0, room) / Current))) * Window);
        }

        public readonly int Weight(long now) => Window == 0 || now - Start >= 2 * Window ? -1 : Current + Previous;

        private readonly double Share(long now) => Math.Clamp((double)(now - Start) / Window, 0, 1);
    }
}
