using System.Text.Json.Nodes;
using EGovCms.Data.Settings;

namespace EGovCms.Admin.Tests;

/// <summary>The settings of a site where nobody has set anything yet.</summary>
internal sealed class DefaultSettings : ISettingsStore
{
    public ValueTask<T> GetAsync<T>(CancellationToken cancellation = default)
        where T : class, new() => ValueTask.FromResult(new T());

    public ValueTask<JsonObject?> GetAsync(string section, CancellationToken cancellation = default) => ValueTask.FromResult<JsonObject?>(null);

    public ValueTask<IReadOnlyList<string>> ListAsync(CancellationToken cancellation = default) => ValueTask.FromResult<IReadOnlyList<string>>([]);

    public Task SaveAsync<T>(T settings, CancellationToken cancellation = default)
        where T : class, new() => throw new NotSupportedException();

    public Task<bool> MergeAsync(string section, JsonObject values, CancellationToken cancellation = default) => throw new NotSupportedException();
}
