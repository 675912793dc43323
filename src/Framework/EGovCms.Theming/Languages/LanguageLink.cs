namespace EGovCms.Theming.Languages;

/// <summary>One of the site's languages in the switch on public pages.</summary>
/// <param name="Culture">Its IETF name.</param>
/// <param name="Name">Its own name in itself.</param>
/// <param name="Url">The page in it, or its home page.</param>
/// <param name="Current">It is the page's own.</param>
internal sealed record LanguageLink(string Culture, string Name, string Url, bool Current);
