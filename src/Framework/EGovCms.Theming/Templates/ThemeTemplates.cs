using System.Collections.Frozen;
using EGovCms.Theming.Liquid;

namespace EGovCms.Theming.Templates;

/// <summary>
/// The templates of one theme of a blueprint, each parsed on first use, for all its tenants. While developing, looks at the
/// source folders again when a second has passed, so that a change is seen without a build.
/// </summary>
internal sealed class ThemeTemplates(TemplateSources sources, LiquidEngine engine, string? theme, TimeProvider time, bool watch)
{
    private volatile State? _state;

    public Template? Find(string name) => Current().Templates.TryGetValue(name, out var parsed) ? parsed.Value : null;

    public TemplateSource? Source(string name) => Current().Sources.GetValueOrDefault(name);

    public IReadOnlyCollection<TemplateSource> Sources => Current().Sources.Values;

    private State Current()
    {
        var state = _state;
        if (state is not null && (!watch || time.GetElapsedTime(state.Read) < TimeSpan.FromSeconds(1)))
            return state;
        return _state = Read(state);
    }

    private State Read(State? before)
    {
        var found = sources.Collect(theme);
        var templates = found.ToFrozenDictionary(
            s => s.Key, s => Unchanged(before, s.Value) ?? new Lazy<Template>(() => Parse(s.Value)), StringComparer.OrdinalIgnoreCase);
        return new State(found, templates, time.GetTimestamp());
    }

    private static Lazy<Template>? Unchanged(State? before, TemplateSource source) =>
        before is not null && before.Sources.TryGetValue(source.Name, out var old)
        && old.File?.FullName == source.File?.FullName && old.File?.LastWriteTimeUtc == source.File?.LastWriteTimeUtc
            ? before.Templates[source.Name]
            : null;

    private Template Parse(TemplateSource source) => engine.Parse(source.Name, source.Origin, source.Module, source.Read());

    private sealed record State(Dictionary<string, TemplateSource> Sources, FrozenDictionary<string, Lazy<Template>> Templates, long Read);
}
