using System.Text.Json;
using System.Text.Json.Nodes;
using EGovCms.Data.Settings;

namespace EGovCms.Theming.Tests.Support;

internal sealed class MemorySettings : ISettingsStore, ISettingsMemory
{
    private readonly Dictionary<string, JsonObject> _sections = [];

    public T Find<T>()
        where T : class, new() => _sections.TryGetValue(typeof(T).Name, out var json) ? json.Deserialize<T>()! : new T();

    public ValueTask<T> GetAsync<T>(CancellationToken cancellation = default)
        where T : class, new() => new(Find<T>());

    public ValueTask<JsonObject?> GetAsync(string section, CancellationToken cancellation = default) => new(_sections.GetValueOrDefault(section));

    public ValueTask<IReadOnlyList<string>> ListAsync(CancellationToken cancellation = default) => new([.. _sections.Keys]);

    public Task SaveAsync<T>(T settings, CancellationToken cancellation = default)
        where T : class, new()
    {
        _sections[typeof(T).Name] = (JsonObject)JsonSerializer.SerializeToNode(settings)!;
        return Task.CompletedTask;
    }

    public Task<bool> MergeAsync(string section, JsonObject values, CancellationToken cancellation = default) => throw new NotSupportedException();
}
