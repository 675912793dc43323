using EGovCms.Theming.Output;

namespace EGovCms.Theming.Pages;

/// <summary>What the page under way has gathered so far: set by the endpoint, added to by templates, read by the layout.</summary>
public sealed class PageState : IDisposable
{
    private readonly Dictionary<string, Utf8HtmlWriter> _zones = new(StringComparer.OrdinalIgnoreCase);
    private int _opened;

    /// <summary>Most specific first.</summary>
    public IList<string> Title { get; } = [];

    /// <summary>Name → content, in order.</summary>
    public IList<KeyValuePair<string, string>> Meta { get; } = [];

    /// <summary>From the home page to this one.</summary>
    public IList<Breadcrumb> Breadcrumbs { get; } = [];

    /// <summary>Absolute or ~/ URL, or null for the request's own.</summary>
    public string? Canonical { get; set; }

    /// <summary>The page in the languages in which it exists.</summary>
    public IList<PageAlternate> Alternates { get; } = [];

    /// <summary>Grows with each thing done to the page beside its text, which a part that is kept would not do again.</summary>
    internal int Effects => Resources.Added + Title.Count + Meta.Count + Breadcrumbs.Count + _opened;

    internal PageResources Resources { get; } = new();

    internal Utf8HtmlWriter? Body { get; set; }

    internal Utf8HtmlWriter? Zone(string name) => _zones.GetValueOrDefault(name);

    internal Utf8HtmlWriter OpenZone(string name, int maxBytes)
    {
        _opened++;
        if (!_zones.TryGetValue(name, out var zone))
            _zones[name] = zone = new Utf8HtmlWriter(maxBytes);
        return zone;
    }

    /// <inheritdoc />
    public void Dispose()
    {
        foreach (var zone in _zones.Values)
            zone.Dispose();
        _zones.Clear();
        Body?.Dispose();
        Body = null;
    }
}
