using System.Collections.Frozen;
using EGovCms.Theming.Liquid;

namespace EGovCms.Theming.Templates;

/// <summary>The tenant's own templates, parsed on first use and kept until they change. A singleton of each tenant.</summary>
internal sealed class TenantTemplateCache(LiquidEngine engine)
{
    public const string Origin = "tenant";

    private volatile Entry? _entry;

    public FrozenDictionary<string, Lazy<Template>> Get(IReadOnlyDictionary<string, string> texts)
    {
        if (_entry is { } entry && ReferenceEquals(entry.Texts, texts))
            return entry.Templates;
        var templates = Parse(engine, texts);
        _entry = new Entry(texts, templates);
        return templates;
    }

    public static FrozenDictionary<string, Lazy<Template>> Parse(LiquidEngine engine, IReadOnlyDictionary<string, string> texts) =>
        texts.ToFrozenDictionary(
            t => t.Key, t => new Lazy<Template>(() => engine.Parse(t.Key, Origin, null, t.Value)), StringComparer.OrdinalIgnoreCase);

    private sealed record Entry(IReadOnlyDictionary<string, string> Texts, FrozenDictionary<string, Lazy<Template>> Templates);
}
