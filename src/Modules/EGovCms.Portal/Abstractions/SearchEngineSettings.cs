namespace EGovCms.Portal.Abstractions;

/// <summary>What search engines of the world may find of the site. Section <c>SearchEngineSettings</c>.</summary>
public sealed record SearchEngineSettings
{
    /// <summary>Whether they are to stay away from the whole site.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Paths from the site's root (<c>/xwzx/nbtz</c>) that are not to be found, with all that lies below them, in every language.</summary>
    public IReadOnlyList<string> HiddenPaths { get; init; } = [];

    /// <summary>Seconds that a search engine is asked to wait between two pages; 0: as it likes.</summary>
    public int CrawlDelay { get; init; }

    /// <summary>Whether a page is not to be found, by its path from the site's root without the language.</summary>
    public bool Hides(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return IsClosed || HiddenPaths.Any(hidden => path.StartsWith(hidden, StringComparison.OrdinalIgnoreCase)
            && (path.Length == hidden.Length || hidden.EndsWith('/') || path[hidden.Length] == '/'));
    }
}
