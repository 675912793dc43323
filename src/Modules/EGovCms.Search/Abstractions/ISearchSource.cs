using EGovCms.Data.Changes;

namespace EGovCms.Search.Abstractions;

/// <summary>
/// By which a module has what it keeps found by the search over all sites: <c>services.AddSearchSource&lt;T&gt;()</c>. What it answers is read from the tenant's store
/// after the change was committed, so it is asked again and again without harm. Scoped.
/// </summary>
public interface ISearchSource
{
    /// <summary>Stable name under which its documents are kept, at most 32 letters.</summary>
    string Name { get; }

    /// <summary>Grows when documents are made otherwise than before, so that all of them are asked for again.</summary>
    int Version => 1;

    /// <summary>Ids of the documents that may have come, changed or gone with the entry.</summary>
    IEnumerable<string> ConcernedBy(ChangeEntry entry);

    /// <summary>Ids of further documents that the entries concern, where the store must be asked which.</summary>
    ValueTask<IReadOnlyCollection<string>> FindConcernedAsync(IReadOnlyList<ChangeEntry> entries, CancellationToken cancellation) => new([]);

    /// <summary>Whether the entry may have changed any of its documents: a column was renamed, say.</summary>
    bool ConcernsAll(ChangeEntry entry) => false;

    /// <summary>The documents of these ids as they are now. An id without one is no longer found.</summary>
    Task<IReadOnlyList<SearchDocument>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation);

    /// <summary>All documents of the tenant.</summary>
    IAsyncEnumerable<SearchDocument> AllAsync(CancellationToken cancellation);
}
