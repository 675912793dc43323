using System.Collections.Concurrent;
using System.Threading.Channels;

namespace EGovCms.Data.Changes;

/// <summary>Names of tenants, each at most once.</summary>
internal sealed class SignalQueue
{
    private readonly ConcurrentDictionary<string, bool> _waiting = new(StringComparer.OrdinalIgnoreCase);
    private readonly Channel<string> _names = Channel.CreateUnbounded<string>();

    public void Post(string tenant)
    {
        if (_waiting.TryAdd(tenant, true))
            _names.Writer.TryWrite(tenant);
    }

    /// <summary>Takes names as they come. A signal after this returned a name is a new one.</summary>
    public async Task<string> TakeAsync(CancellationToken cancellation)
    {
        var tenant = await _names.Reader.ReadAsync(cancellation);
        _waiting.TryRemove(tenant, out _);
        return tenant;
    }
}
