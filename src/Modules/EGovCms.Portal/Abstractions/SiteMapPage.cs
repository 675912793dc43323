namespace EGovCms.Portal.Abstractions;

/// <summary>A page for search engines.</summary>
/// <param name="Url">Its address, <c>~/…</c>.</param>
/// <param name="ChangedUtc">When what it shows changed last; null when nobody knows.</param>
public sealed record SiteMapPage(string Url, DateTime? ChangedUtc);
