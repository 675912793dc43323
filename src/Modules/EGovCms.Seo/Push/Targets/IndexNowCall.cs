namespace EGovCms.Seo.Push.Targets;

/// <summary>The document that IndexNow takes.</summary>
internal sealed record IndexNowCall(string Host, string Key, string KeyLocation, IReadOnlyList<string> UrlList);
