using EGovCms.Data.Changes;

namespace EGovCms.Theming.Caching;

/// <summary>
/// Tells what entries of the change log mean for kept pages. An entry whose kind nobody knows drops all pages of the tenant, so a feature
/// that writes its own kinds, and many of them, registers one of these: <c>services.AddPageChanges&lt;T&gt;()</c>. A singleton.
/// </summary>
public interface IPageChanges
{
    /// <summary>Adds the tags of the pages that the entry makes stale, none if it touches no page. False when the kind is not known here.</summary>
    bool TryGetTags(ChangeEntry entry, ICollection<string> tags);
}
