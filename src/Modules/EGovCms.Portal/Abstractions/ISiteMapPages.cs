namespace EGovCms.Portal.Abstractions;

/// <summary>
/// Pages of a module for <c>/sitemap.xml</c>, by which search engines find what is public: in a site of several languages each stands there in all of them, as <c>PageAlternate.InEveryLanguage</c>
/// says in its head. Scoped; register with <c>services.AddSiteMapPages&lt;T&gt;()</c>. What the
/// module put among the site's entries by <see cref="IPublicEntries"/> stands there already.
/// </summary>
public interface ISiteMapPages
{
    /// <summary>The pages, the most important first.</summary>
    Task<IReadOnlyList<SiteMapPage>> ListAsync(CancellationToken cancellation = default);
}
