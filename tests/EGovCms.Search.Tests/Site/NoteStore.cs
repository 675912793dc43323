using System.Collections.Concurrent;
using EGovCms.Search.Abstractions;

namespace EGovCms.Search.Tests.Site;

/// <summary>Documents of a module that has no more than this: each tenant's in memory. One for the host.</summary>
public sealed class NoteStore
{
    private readonly ConcurrentDictionary<(string Tenant, string Id), SearchDocument> _notes = new();

    public void Put(string tenant, SearchDocument note) => _notes[(tenant, note.Id)] = note;

    public void Remove(string tenant, string id) => _notes.TryRemove((tenant, id), out _);

    public IReadOnlyList<SearchDocument> Of(string tenant) => [.. _notes.Where(note => note.Key.Tenant == tenant).Select(note => note.Value)];
}
