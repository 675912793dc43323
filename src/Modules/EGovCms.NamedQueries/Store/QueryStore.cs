using System.Text.Json.Nodes;
using EGovCms.Data.Settings;
using EGovCms.NamedQueries.Abstractions;

namespace EGovCms.NamedQueries.Store;

/// <summary>Reads and changes the tenant's queries.</summary>
internal sealed class QueryStore(ISettingsStore settings)
{
    public async ValueTask<IReadOnlyList<NamedQuery>> ListAsync(CancellationToken cancellation) =>
        [.. (await settings.GetAsync<NamedQuerySettings>(cancellation)).Queries.OrderBy(query => query.Name, StringComparer.OrdinalIgnoreCase)];

    public async ValueTask<NamedQuery?> FindAsync(string name, CancellationToken cancellation) =>
        (await settings.GetAsync<NamedQuerySettings>(cancellation)).Queries.FirstOrDefault(query => Same(query.Name, name));

    /// <summary>False when it is so already.</summary>
    public async Task<bool> SaveAsync(NamedQuery query, string? formerName, CancellationToken cancellation)
    {
        var all = (await settings.GetAsync<NamedQuerySettings>(cancellation)).Queries;
        if (all.FirstOrDefault(each => Same(each.Name, query.Name)) is { } known && Equal(known, query))
            return false;
        var others = all.Where(each => !Same(each.Name, query.Name) && !Same(each.Name, formerName));
        await settings.SaveAsync(new NamedQuerySettings { Queries = [.. others, query] }, cancellation);
        return true;
    }

    public async Task<bool> RemoveAsync(string name, CancellationToken cancellation)
    {
        var all = (await settings.GetAsync<NamedQuerySettings>(cancellation)).Queries;
        if (!all.Any(query => Same(query.Name, name)))
            return false;
        await settings.SaveAsync(new NamedQuerySettings { Queries = [.. all.Where(query => !Same(query.Name, name))] }, cancellation);
        return true;
    }

    private static bool Same(string one, string? other) => string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static bool Equal(NamedQuery one, NamedQuery other) =>
        one with { Properties = other.Properties } == other && JsonNode.DeepEquals(one.Properties, other.Properties);
}
