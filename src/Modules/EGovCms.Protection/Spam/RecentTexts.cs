using Microsoft.Extensions.Options;

namespace EGovCms.Protection.Spam;

/// <summary>The fingerprints of the texts that came lately, in a ring of a fixed size.</summary>
internal sealed class RecentTexts(TimeProvider time, IOptions<ProtectionOptions> options)
{
    private readonly Lock _lock = new();
    private readonly (ulong Hash, long Came)[] _ring = new (ulong, long)[Math.Max(1, options.Value.Spam.Remembered)];
    private int _next;

    /// <summary>Whether one like it came lately; remembers it.</summary>
    public bool Seen(ulong hash)
    {
        var now = time.GetUtcNow();
        var oldest = (now - TimeSpan.FromHours(options.Value.Spam.RememberedHours)).UtcTicks;
        lock (_lock)
        {
            var seen = _ring.Any(text => text.Came > oldest && SimHash.AreNear(text.Hash, hash));
            _ring[_next] = (hash, now.UtcTicks);
            _next = (_next + 1) % _ring.Length;
            return seen;
        }
    }
}
