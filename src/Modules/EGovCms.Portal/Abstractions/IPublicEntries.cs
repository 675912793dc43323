namespace EGovCms.Portal.Abstractions;

/// <summary>
/// By which a module puts pages of its own, which are no content items, into the site map. Nothing is stored until the caller's
/// <c>SaveChanges</c>: a page and its entry come, change and go together. Scoped.
/// </summary>
public interface IPublicEntries
{
    /// <summary>Puts an entry in, or brings the one of the same kind and id up to date.</summary>
    Task PutAsync(PublicEntry entry, CancellationToken cancellation);

    /// <summary>Takes an entry out, if there is one.</summary>
    Task RemoveAsync(string kind, string id, CancellationToken cancellation);
}
