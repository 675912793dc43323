namespace EGovCms.Protection.Counting;

/// <summary>
/// The forms that were taken, each by its token's id, in an array of a fixed size. When more are taken than there is room for, the oldest go, and whatever was opened before one that went counts
/// as too old: a token is never taken twice, whatever the load.
/// </summary>
internal sealed class UsedForms(int keys)
{
    private const int Ways = 16;

    private readonly int _sets = (int)System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(1, keys / Ways));
    private readonly Lock _lock = new();
    private Used[]? _used;
    private long[]? _forgotten;

    /// <summary>Takes a form; tells when it was taken before, or when that cannot be told any more.</summary>
    public Usage Use(UInt128 id, DateTimeOffset opened)
    {
        lock (_lock)
        {
            _used ??= new Used[_sets * Ways];
            _forgotten ??= new long[_sets];
            var set = (int)((ulong)id & (ulong)(_sets - 1));
            if (opened.UtcTicks <= _forgotten[set])
                return Usage.Unknown;
            var places = _used.AsSpan(set * Ways, Ways);
            var oldest = 0;
            for (var i = 0; i < places.Length; i++)
            {
                if (places[i].Id == id)
                    return Usage.Repeated;
                if (places[i].Opened < places[oldest].Opened)
                    oldest = i;
            }

            _forgotten[set] = places[oldest].Opened;
            places[oldest] = new(id, opened.UtcTicks);
            return Usage.First;
        }
    }

    private readonly record struct Used(UInt128 Id, long Opened);
}
