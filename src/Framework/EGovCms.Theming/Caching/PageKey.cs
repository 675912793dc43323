namespace EGovCms.Theming.Caching;

/// <summary>What makes two requests of a tenant ask for the same page.</summary>
internal readonly record struct PageKey(string Path, string Query, string Scheme, string Host, string Cookies, string PathBase);
