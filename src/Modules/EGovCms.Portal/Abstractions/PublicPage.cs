namespace EGovCms.Portal.Abstractions;

/// <summary>A page of the site that everybody may read, or might until now.</summary>
/// <param name="Url"><c>~/path</c>, without the language.</param>
/// <param name="Culture">Its language, or empty for the site's default one.</param>
public sealed record PublicPage(string Url, string Culture);
