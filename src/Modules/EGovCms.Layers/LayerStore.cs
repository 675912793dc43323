using EGovCms.Data.Settings;

namespace EGovCms.Layers;

/// <summary>Reads and changes the layers.</summary>
internal sealed class LayerStore(ISettingsStore settings)
{
    public async ValueTask<IReadOnlyList<Layer>> ListAsync(CancellationToken cancellation) => (await settings.GetAsync<LayerSet>(cancellation)).Layers;

    /// <summary>Puts layers in place of those of the same name; true when that changed something.</summary>
    public async Task<bool> PutAsync(IReadOnlyCollection<Layer> layers, CancellationToken cancellation)
    {
        var stored = await ListAsync(cancellation);
        var kept = stored.Select(layer => layers.FirstOrDefault(each => IsSame(each.Name, layer.Name)) ?? layer);
        var added = layers.Where(layer => stored.All(each => !IsSame(each.Name, layer.Name)));
        return await settings.MergeAsync(nameof(LayerSet), LayerJson.Write([.. kept, .. added]), cancellation);
    }

    public async Task RemoveAsync(string name, CancellationToken cancellation)
    {
        var kept = (await ListAsync(cancellation)).Where(layer => !IsSame(layer.Name, name));
        await settings.MergeAsync(nameof(LayerSet), LayerJson.Write([.. kept]), cancellation);
    }

    private static bool IsSame(string one, string other) => one.Equals(other, StringComparison.OrdinalIgnoreCase);
}
