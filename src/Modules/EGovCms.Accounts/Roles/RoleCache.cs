using System.Collections.Frozen;
using EGovCms.Data.Changes;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace EGovCms.Accounts.Roles;

/// <summary>
/// The tenant's roles in memory, so that an anonymous request costs no query. A change on this node is seen at once; one made on
/// another node when the change log brings it, and at the latest after <see cref="AccountsOptions.RoleCacheSeconds"/>.
/// </summary>
internal sealed class RoleCache(IServiceScopeFactory scopes, TimeProvider time, IOptions<AccountsOptions> options) : IChangeObserver
{
    private volatile Entry? _entry;
    private int _generation;

    public async ValueTask<FrozenDictionary<string, RoleDefinition>> GetAsync(CancellationToken cancellation)
    {
        if (_entry is { } entry && entry.Until > time.GetTimestamp())
            return entry.Roles;

        var generation = Volatile.Read(ref _generation);
        await using var scope = scopes.CreateAsyncScope();
        var roles = await scope.ServiceProvider.GetRequiredService<RoleStore>().ListAsync(cancellation);
        var read = new Entry(
            roles.ToFrozenDictionary(r => r.Name, StringComparer.OrdinalIgnoreCase),
            time.GetTimestamp() + (options.Value.RoleCacheSeconds * time.TimestampFrequency));

        // What was read before a change is not kept after it.
        if (generation == Volatile.Read(ref _generation))
            _entry = read;
        return read.Roles;
    }

    public void Observe(IReadOnlyList<ChangeEntry> entries)
    {
        if (entries.Any(entry => entry.Kind == RoleStore.Changed))
            Forget();
    }

    public void Forget()
    {
        Interlocked.Increment(ref _generation);
        _entry = null;
    }

    private sealed record Entry(FrozenDictionary<string, RoleDefinition> Roles, long Until);
}
