using System.Collections.Concurrent;

namespace EGovCms.Tenancy.Hosting;

/// <summary>A tenant taken for long work, until disposed.</summary>
internal sealed class Reservation(string name, ConcurrentDictionary<string, Reservation> reserved) : IDisposable
{
    // Itself alone: disposing twice must not give back what someone else has taken meanwhile.
    public void Dispose() => reserved.TryRemove(new(name, this));
}
