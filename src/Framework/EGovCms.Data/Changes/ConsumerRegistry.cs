using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Data.Changes;

/// <summary>The consumers of the tenant's features, and how far each has come.</summary>
internal sealed class ConsumerRegistry(IServiceScopeFactory scopes, ConsumerLeases leases)
{
    private IReadOnlyList<string>? _names;

    public async Task<IReadOnlyList<ConsumerRow>> ReadAsync(CancellationToken cancellation)
    {
        var names = Names();
        var rows = await leases.ReadAsync(names, cancellation);
        return [.. names.Select(name => rows[name])];
    }

    /// <summary>The newest entry's position, 0 when there is none.</summary>
    public async Task<long> LastPositionAsync(CancellationToken cancellation)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await ChangeReader.LastPositionAsync(scope.ServiceProvider.GetRequiredService<TenantDb>(), cancellation);
    }

    private IReadOnlyList<string> Names()
    {
        if (_names is not null)
            return _names;
        using var scope = scopes.CreateScope();
        return _names = [.. scope.ServiceProvider.GetServices<IChangeConsumer>().Select(c => c.Name).Distinct(StringComparer.Ordinal)];
    }
}
