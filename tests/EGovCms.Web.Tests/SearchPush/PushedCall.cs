namespace EGovCms.Web.Tests.SearchPush;

/// <summary>What a site told a search engine.</summary>
public sealed record PushedCall(string Method, string Path, IReadOnlyDictionary<string, string> Query, string ContentType, string Body);
