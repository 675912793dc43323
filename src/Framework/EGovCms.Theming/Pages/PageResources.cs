namespace EGovCms.Theming.Pages;

/// <summary>Style sheets, scripts and links that templates ask for, each once, in the order they were asked for.</summary>
internal sealed class PageResources
{
    private readonly List<(ResourcePlace Place, string Html)> _entries = [];
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    /// <summary>How often something was asked for.</summary>
    public int Added { get; private set; }

    public void Add(ResourcePlace place, string url, string html)
    {
        Added++;
        if (_known.Add($"{place}|{url}"))
            _entries.Add((place, html));
    }

    /// <summary>Gives the entries of a place away: what is added later shows at the place's next turn.</summary>
    public void WriteTo(ResourcePlace place, TextWriter writer)
    {
        foreach (var (_, html) in _entries.Where(e => e.Place == place))
        {
            writer.Write(html);
            writer.Write('\n');
        }

        _entries.RemoveAll(e => e.Place == place);
    }
}

internal enum ResourcePlace
{
    /// <summary>Style sheets and links.</summary>
    Head,

    /// <summary>Scripts that must come early.</summary>
    HeadScript,

    /// <summary>Scripts at the end of the body.</summary>
    Foot,
}
