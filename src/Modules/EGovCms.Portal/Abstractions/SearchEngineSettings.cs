using EGovCms.Portal.Robots;

namespace EGovCms.Portal.Abstractions;

/// <summary>What search engines of the world may find of the site. Section <c>SearchEngineSettings</c>.</summary>
public sealed record SearchEngineSettings
{
    /// <summary>Whether they are to stay away from the whole site.</summary>
    public bool IsClosed { get; init; }

    /// <summary>Paths from the site's root (<c>/xwzx/nbtz</c>) that are not to be found, with all that lies below them, in every language. What a recipe brought and is no such path is left out.</summary>
    public IReadOnlyList<string> HiddenPaths { get; init => field = [.. value.Where(path => HiddenPath.FaultOf(path) is null)]; } = [];

    /// <summary>Seconds that a search engine is asked to wait between two pages; 0: as it likes.</summary>
    public int CrawlDelay { get; init; }

    /// <summary>Whether a page is not to be found, by its path from the site's root without the language.</summary>
    public bool Hides(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return IsClosed || HiddenPaths.Any(hidden => path.StartsWith(hidden, StringComparison.OrdinalIgnoreCase)
            && (path.Length == hidden.Length || hidden.EndsWith('/') || path[hidden.Length] is '/' or '?'));
    }

    /// <summary>Whether a page is not to be found: neither site maps name it, nor is any search engine told of it.</summary>
    public bool Hides(PublicPage page)
    {
        ArgumentNullException.ThrowIfNull(page);
        return Hides(page.Url["~".Length..]);
    }
}
