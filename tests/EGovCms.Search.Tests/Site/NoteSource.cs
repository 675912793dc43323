using EGovCms.Data.Changes;
using EGovCms.Search.Abstractions;
using EGovCms.Tenancy;

namespace EGovCms.Search.Tests.Site;

/// <summary>The module's part in searching.</summary>
public sealed class NoteSource(NoteStore store, ShellSettings tenant) : ISearchSource
{
    public const string Changed = "note.changed";

    public string Name => "notes";

    public IEnumerable<string> ConcernedBy(ChangeEntry entry) => entry.Kind == Changed ? [entry.Subject] : [];

    public Task<IReadOnlyList<SearchDocument>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        Task.FromResult<IReadOnlyList<SearchDocument>>([.. store.Of(tenant.Name).Where(note => ids.Contains(note.Id))]);

    public async IAsyncEnumerable<SearchDocument> AllAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        await Task.Yield();
        foreach (var note in store.Of(tenant.Name))
            yield return note;
    }
}
