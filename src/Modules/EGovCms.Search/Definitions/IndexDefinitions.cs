using EGovCms.Data.Settings;

namespace EGovCms.Search.Definitions;

/// <summary>Reads and changes the tenant's definitions of indexes.</summary>
internal sealed class IndexDefinitions(ISettingsStore settings)
{
    public async ValueTask<IReadOnlyList<IndexDefinition>> ListAsync(CancellationToken cancellation) =>
        (await settings.GetAsync<SearchIndexSettings>(cancellation)).Indexes;

    public async ValueTask<IndexDefinition?> FindAsync(string name, CancellationToken cancellation) =>
        (await ListAsync(cancellation)).FirstOrDefault(index => string.Equals(index.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>False when it is so already.</summary>
    public async Task<bool> SaveAsync(IndexDefinition definition, CancellationToken cancellation)
    {
        var known = await FindAsync(definition.Name, cancellation);
        if (known?.Stamp == definition.Stamp)
            return false;
        var others = (await ListAsync(cancellation)).Where(index => index != known);
        await settings.SaveAsync(new SearchIndexSettings { Indexes = [.. others, definition] }, cancellation);
        return true;
    }
}
