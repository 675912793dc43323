using System.Text.Json.Nodes;
using EGovCms.Content.Definitions;
using EGovCms.Content.Items;
using EGovCms.Data.Settings;

namespace EGovCms.Contents.CustomSettings;

/// <summary>Reads and changes custom settings.</summary>
internal sealed class CustomSettingsStore(ISettingsStore settings, IContentDefinitions definitions, IContentItems items)
{
    /// <summary>The types that are settings.</summary>
    public async ValueTask<IReadOnlyList<ContentTypeDefinition>> TypesAsync(CancellationToken cancellation) =>
        [.. (await definitions.ListTypesAsync(cancellation)).Where(IsSettings)];

    /// <summary>The settings of one type, as stored or new; null when there is no such type.</summary>
    public async Task<ContentItem?> FindAsync(string type, CancellationToken cancellation)
    {
        if (await definitions.GetTypeAsync(type, cancellation) is not { } definition || !IsSettings(definition))
            return null;
        return (await settings.GetAsync<CustomSettingsSet>(cancellation)).Items[definition.Name] is JsonObject stored
            ? ContentJson.ReadItem(stored.DeepClone())
            : await items.NewAsync(definition.Name, cancellation);
    }

    /// <summary>What people call the settings of a type.</summary>
    public async Task<string> NameAsync(string type, CancellationToken cancellation) =>
        await definitions.GetTypeAsync(type, cancellation) is { DisplayName: { Length: > 0 } name } ? name : type;

    /// <summary>Stores the settings of a type; true when that changed something.</summary>
    public async Task<bool> PutAsync(string type, JsonObject item, CancellationToken cancellation)
    {
        var all = (JsonObject)(await settings.GetAsync<CustomSettingsSet>(cancellation)).Items.DeepClone();
        all[type] = item.DeepClone();
        return await settings.MergeAsync(nameof(CustomSettingsSet), new JsonObject { [nameof(CustomSettingsSet.Items)] = all }, cancellation);
    }

    private static bool IsSettings(ContentTypeDefinition type) =>
        type.GetSettings<ContentTypeSettings>().Stereotype.Equals(CustomSettingsSet.Stereotype, StringComparison.OrdinalIgnoreCase);
}
