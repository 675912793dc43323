namespace EGovCms.Portal.SiteMap;

/// <summary>A page for search engines.</summary>
/// <param name="Url"><c>~/path</c>, without the language.</param>
/// <param name="Culture">Its language, or empty for the site's default one.</param>
/// <param name="ChangedUtc">When what it shows changed last; null when nobody knows.</param>
/// <param name="Set">What it has in common with the same page in other languages, or empty.</param>
internal sealed record SitePage(string Url, string Culture, DateTime? ChangedUtc, string Set);
