using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Data.Changes;

/// <summary>Follows the change log in this process, for <see cref="IChangeObserver"/>s.</summary>
internal sealed class ChangeTail(IServiceScopeFactory scopes, IEnumerable<IChangeObserver> observers)
{
    private const int BatchSize = 500;
    private readonly IChangeObserver[] _observers = [.. observers.OrderBy(o => o.Order)];
    private long _position;

    /// <summary>Begins after what is committed now. Called at the tenant's start, before anything can be cached.</summary>
    public async Task BeginAsync(TenantDb db, CancellationToken cancellation) =>
        _position = await ChangeReader.LastPositionAsync(db, cancellation);

    /// <summary>Tells what came since. Called by one at a time.</summary>
    public async Task AdvanceAsync(CancellationToken cancellation)
    {
        if (_observers.Length == 0)
            return;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TenantDb>();
        while (await ChangeReader.ReadAsync(db, _position, BatchSize, cancellation) is { Count: > 0 } entries)
        {
            foreach (var observer in _observers)
                observer.Observe(entries);
            _position = entries[^1].Position;
        }
    }
}
