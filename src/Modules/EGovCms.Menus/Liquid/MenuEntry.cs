using EGovCms.Menus.Abstractions;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Menus.Liquid;

/// <summary>A link as templates see it, in the page under way.</summary>
internal sealed record MenuEntry(string Text, string Url, bool Current, bool Exact, IReadOnlyList<MenuEntry> Items)
{
    /// <summary>Resolves the links and marks the one where the page lies.</summary>
    public static List<MenuEntry> From(IReadOnlyList<MenuLink> links, Func<string, string> href, PathString path) =>
        [.. links.Select(link => From(link, href, path))];

    private static MenuEntry From(MenuLink link, Func<string, string> href, PathString path)
    {
        var below = From(link.Links, href, path);
        var own = link.Url.StartsWith("~/", StringComparison.Ordinal) ? new PathString(link.Url[1..].Split('?', '#')[0].TrimEnd('/')) : default;
        var exact = own.HasValue ? path.Equals(own, StringComparison.OrdinalIgnoreCase) : link.Url == "~/" && path.Value is "/" or "";
        var current = exact || below.Any(entry => entry.Current) || (own.HasValue && path.StartsWithSegments(own, StringComparison.OrdinalIgnoreCase));
        return new(link.Text, href(link.Url), current, exact, below);
    }
}
