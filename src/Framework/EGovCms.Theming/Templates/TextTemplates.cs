using System.Collections.Concurrent;
using EGovCms.Theming.Liquid;

namespace EGovCms.Theming.Templates;

/// <summary>Liquid texts that stand in content or settings, parsed on first use. A singleton of each tenant.</summary>
internal sealed class TextTemplates(LiquidEngine engine)
{
    private const int MaxKept = 500;

    private readonly ConcurrentDictionary<string, Template> _parsed = new(StringComparer.Ordinal);

    /// <exception cref="TemplateException">The text is not Liquid.</exception>
    public Template Get(string text)
    {
        // A few texts are asked for on every page; should they ever be many, the memory is worth more than the parsing.
        if (_parsed.Count >= MaxKept)
            _parsed.Clear();
        return _parsed.GetOrAdd(text, static (source, engine) => engine.Parse("text", TenantTemplateCache.Origin, null, source), engine);
    }
}
