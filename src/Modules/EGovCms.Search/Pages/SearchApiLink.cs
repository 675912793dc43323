namespace EGovCms.Search.Pages;

/// <summary>A page that comes before what was found.</summary>
internal sealed record SearchApiLink(string Title, string Url);
