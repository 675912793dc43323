using System.Text.Json.Serialization;
using EGovCms.Data.Settings;
using EGovCms.Portal.Abstractions;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Portal.Robots;

/// <summary>What <c>robots.txt</c> says of one site, by RFC 9309.</summary>
/// <param name="IsClosed">Whether search engines are to stay away.</param>
/// <param name="Paths">Where they may not go otherwise: encoded, from the site's root.</param>
/// <param name="CrawlDelay">Seconds between two pages, or 0.</param>
internal sealed record RobotsRules(bool IsClosed, IReadOnlyList<string> Paths, int CrawlDelay)
{
    /// <summary>The administration, preferences and search results, which have no end.</summary>
    private static readonly string[] Always = ["/display", "/search"];

    /// <summary>Of a site that nobody has set anything for.</summary>
    public static RobotsRules Default { get; } = Of(new SearchEngineSettings(), new SiteSettings());

    public static RobotsRules Of(SearchEngineSettings settings, SiteSettings site)
    {
        string[] languages = ["", .. site.Languages.Skip(1).Select(language => "/" + language.ToLowerInvariant())];
        var hidden = settings.HiddenPaths.Select(path => new PathString(path).ToUriComponent());
        return new(
            settings.IsClosed,
            ["/Admin", .. Always.SelectMany(path => languages.Select(language => language + path)), .. hidden.SelectMany(path => languages.SelectMany(language => Written(language + path)))],
            Math.Clamp(settings.CrawlDelay, 0, SearchEnginesPage.LongestDelay));
    }

    /// <summary>A path and what lies below it, and not a neighbour that begins alike.</summary>
    public static IEnumerable<string> Written(string path) => path.EndsWith('/') ? [path] : [path + "$", path + "/", path + "?"];
}

[JsonSerializable(typeof(RobotsRules))]
internal sealed partial class RobotsJson : JsonSerializerContext;
