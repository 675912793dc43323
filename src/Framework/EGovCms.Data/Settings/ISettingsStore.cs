using System.Text.Json.Nodes;

namespace EGovCms.Data.Settings;

/// <summary>The tenant's settings: JSON documents by section name, cached in memory, read without a round trip.</summary>
public interface ISettingsStore
{
    /// <summary>The section as <typeparamref name="T"/>, defaults where nothing is stored.</summary>
    ValueTask<T> GetAsync<T>(CancellationToken cancellation = default)
        where T : class, new();

    /// <summary>The section's document, or null.</summary>
    ValueTask<JsonObject?> GetAsync(string section, CancellationToken cancellation = default);

    /// <summary>Names of the stored sections.</summary>
    ValueTask<IReadOnlyList<string>> ListAsync(CancellationToken cancellation = default);

    /// <summary>Stores a section whole (with a <c>settings.changed</c> entry in the change log).</summary>
    Task SaveAsync<T>(T settings, CancellationToken cancellation = default)
        where T : class, new();

    /// <summary>Merges properties into a section; properties that are not named keep their value. True when something changed.</summary>
    Task<bool> MergeAsync(string section, JsonObject values, CancellationToken cancellation = default);
}
