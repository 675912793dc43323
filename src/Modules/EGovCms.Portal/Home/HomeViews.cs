using System.Collections.Concurrent;

namespace EGovCms.Portal.Home;

/// <summary>
/// The home pages made since the site's content last changed, by the version of their item and the language of
/// the request. Preparing the one statement of
/// a home page costs more than all the rest of the request; what it reads changes only when something is published.
/// </summary>
internal sealed class HomeViews
{
    public ConcurrentDictionary<(string VersionId, string Language), HomeView> ByVersion { get; } = new();
}
