using System.Collections.Concurrent;
using System.Text.Json;

namespace EGovCms.Data.Settings;

/// <summary>All sections as they were read together; typed ones are made on first use.</summary>
internal sealed class SettingsSnapshot(IReadOnlyDictionary<string, string> documents)
{
    private readonly ConcurrentDictionary<Type, object> _typed = new();

    public IReadOnlyDictionary<string, string> Documents { get; } = documents;

    public T Get<T>()
        where T : class, new() =>
        (T)_typed.GetOrAdd(typeof(T), _ => Documents.TryGetValue(typeof(T).Name, out var json) ? Deserialize<T>(json) : new T());

    public static T Deserialize<T>(string json)
        where T : class, new() => JsonSerializer.Deserialize<T>(json, SettingsJson.Options) ?? new T();
}
