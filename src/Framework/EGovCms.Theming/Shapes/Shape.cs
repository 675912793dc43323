namespace EGovCms.Theming.Shapes;

/// <summary>
/// Something to be rendered by a template: a type, alternates (more specific template names, the last one wins) and the
/// properties that the template sees as <c>Model</c>.
/// </summary>
public sealed class Shape(string type)
{
    /// <summary>Template name of last resort: <c>Content</c>, <c>Pager</c>.</summary>
    public string Type { get; internal set; } = type;

    /// <summary>Template names from general to specific, e.g. <c>Content-Article</c>, then <c>Content-Article-abc</c>.</summary>
    public IList<string> Alternates { get; } = [];

    public IDictionary<string, object?> Properties { get; } = new Dictionary<string, object?>(StringComparer.Ordinal);

    /// <summary>Templates around this one, the innermost first; each shows it by <c>Model.ChildContent</c>. Null for none, as almost always.</summary>
    internal List<string>? Wrappers { get; set; }

    /// <summary>A template made it by its name alone: a feature may know how to fill it.</summary>
    internal bool IsAsked { get; set; }

    public object? this[string name]
    {
        get => Properties.TryGetValue(name, out var value) ? value : null;
        set => Properties[name] = value;
    }
}
