namespace EGovCms.Theming.Templates;

/// <summary>Templates for the current scope alone, before all others: the preview of one that is not saved. Scoped.</summary>
public sealed class TemplateOverrides
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Template name → Liquid text.</summary>
    public IReadOnlyDictionary<string, string> Texts => _texts;

    /// <summary>Uses <paramref name="text"/> for the template in what this scope renders from now on.</summary>
    public void Set(string name, string text) => _texts[name] = text;
}
