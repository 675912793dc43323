namespace EGovCms.Theming.Caching;

/// <summary>A place in the memory for pages: a page, a part of one, or the note that nothing is kept for an address.</summary>
internal sealed class PageSlot(Kept? kept, DateTimeOffset made, DateTimeOffset expires, int bytes)
{
    private readonly Lock _size = new();
    private long _asked = made.UtcTicks;
    private int _bytes = bytes;
    private bool _closed;

    /// <summary>Null: requests for it go their own way.</summary>
    public Kept? Kept { get; } = kept;

    public DateTimeOffset Expires { get; } = expires;

    public int Bytes => Volatile.Read(ref _bytes);

    /// <summary>When it was asked for last, or made; in UTC ticks, roughly.</summary>
    public long Asked => Volatile.Read(ref _asked);

    /// <summary>It has been asked for again since it was made, or since memory was last short.</summary>
    public bool IsWanted { get; set; }

    public void Touch(DateTimeOffset now)
    {
        // Written seldom: a page that all ask for would otherwise pass its cache line from core to core.
        if (!IsWanted)
            IsWanted = true;
        if (now.UtcTicks - _asked > TimeSpan.TicksPerSecond)
            Volatile.Write(ref _asked, now.UtcTicks);
    }

    public bool IsGood(DateTimeOffset now, object platform) =>
        now < Expires && (Kept is null || (Kept.Shows(platform) && !(Kept.Sliding is { } sliding && now.UtcTicks - Asked > sliding.Ticks)));

    /// <summary>False when it has been given up: what it grows by is nobody's any more.</summary>
    public bool TryGrow(int bytes)
    {
        lock (_size)
        {
            _bytes += bytes;
            return !_closed;
        }
    }

    /// <summary>Gives it up; the bytes that it held.</summary>
    public int Close()
    {
        lock (_size)
        {
            _closed = true;
            return _bytes;
        }
    }
}
