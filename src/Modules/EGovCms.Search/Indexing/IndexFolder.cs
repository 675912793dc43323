using EGovCms.Data.Stores;
using EGovCms.Search.Definitions;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Store;
using Microsoft.Extensions.Logging;

namespace EGovCms.Search.Indexing;

/// <summary>
/// The tenant's indexes on disk, under <c>search</c> in its folder. A writer is open only while something is written, and Lucene's lock
/// lets one process write at a time; readers of any process follow what was committed. Nothing here is worth a backup: an
/// index that is missing, broken, or made by another definition is built anew from the store.
/// </summary>
internal sealed partial class IndexFolder(DataStore store, PublicItems items, ILogger<IndexFolder> logger) : IDisposable
{
    private const string StampKey = "stamp";
    private const int LockPatienceMilliseconds = 30_000;

    private readonly SemaphoreSlim _gate = new(1, 1);
    private readonly Dictionary<string, SearcherManager> _searchers = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Brings items into line with the store: those that are public and belong into the index are put there, the others leave it.</summary>
    public async Task UpdateAsync(IndexDefinition index, IReadOnlyCollection<string> ids, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            if (!IsUsable(index))
            {
                await BuildAsync(index, cancellation);
                return;
            }

            using var directory = Open(index);
            using var writer = CreateWriter(directory, index, OpenMode.APPEND);
            // Read after the lock was taken, so that nothing older than what stands there is written.
            var found = await items.FindAsync(ids, cancellation);
            foreach (var id in ids)
                writer.DeleteDocuments(new Term(FieldNames.ItemId, id));
            foreach (var item in found.Where(item => PublicItems.Belongs(item, index)))
                writer.UpdateDocument(new Term(FieldNames.ItemId, item.ContentItemId), ItemDocument.Create(item));
            Commit(writer, index);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Builds the index anew.</summary>
    public async Task RebuildAsync(IndexDefinition index, CancellationToken cancellation)
    {
        await _gate.WaitAsync(cancellation);
        try
        {
            await BuildAsync(index, cancellation);
        }
        finally
        {
            _gate.Release();
        }
    }

    /// <summary>Searches what was committed last; builds the index first when it is not there.</summary>
    public async Task<T> SearchAsync<T>(IndexDefinition index, Func<IndexSearcher, T> search, CancellationToken cancellation)
    {
        SearcherManager manager;
        await _gate.WaitAsync(cancellation);
        try
        {
            if (!IsUsable(index))
                await BuildAsync(index, cancellation);
            if (!_searchers.TryGetValue(index.Name, out manager!))
                _searchers[index.Name] = manager = new SearcherManager(Open(index), null);
            manager.MaybeRefreshBlocking();
        }
        finally
        {
            _gate.Release();
        }

        var searcher = manager.Acquire();
        try
        {
            return search(searcher);
        }
        finally
        {
            manager.Release(searcher);
        }
    }

    public void Dispose()
    {
        foreach (var searcher in _searchers.Values)
            searcher.Dispose();
        _gate.Dispose();
    }

    private async Task BuildAsync(IndexDefinition index, CancellationToken cancellation)
    {
        if (_searchers.Remove(index.Name, out var searcher))
            searcher.Dispose();
        var path = PathOf(index);
        if (System.IO.Directory.Exists(path) && !IsReadable(path))
            System.IO.Directory.Delete(path, recursive: true);
        using var directory = Open(index);
        using var writer = CreateWriter(directory, index, OpenMode.CREATE);
        var count = 0;
        await foreach (var item in items.AllAsync(cancellation))
        {
            if (!PublicItems.Belongs(item, index))
                continue;
            writer.AddDocument(ItemDocument.Create(item));
            count++;
        }

        Commit(writer, index);
        LogBuilt(index.Name, count);
    }

    /// <summary>Whether the index is there, whole, and of this definition.</summary>
    private bool IsUsable(IndexDefinition index)
    {
        var path = PathOf(index);
        if (!System.IO.Directory.Exists(path))
            return false;
        try
        {
            using var directory = Open(index);
            if (!DirectoryReader.IndexExists(directory))
                return false;
            using var reader = DirectoryReader.Open(directory);
            return reader.IndexCommit.UserData.TryGetValue(StampKey, out var stamp) && stamp == index.Stamp;
        }
        catch (Exception broken) when (broken is IOException or IndexNotFoundException or ArgumentException or InvalidOperationException or FormatException)
        {
            LogBroken(index.Name, broken.Message);
            return false;
        }
    }

    private static bool IsReadable(string path)
    {
        try
        {
            using var directory = FSDirectory.Open(path);
            using var reader = DirectoryReader.Open(directory);
            return true;
        }
        catch (Exception broken) when (broken is IOException or IndexNotFoundException or ArgumentException or InvalidOperationException or FormatException)
        {
            return false;
        }
    }

    private static IndexWriter CreateWriter(FSDirectory directory, IndexDefinition index, OpenMode mode) =>
        new(directory, new IndexWriterConfig(Analyzers.Version, Analyzers.Create(index.Analyzer)) { OpenMode = mode, WriteLockTimeout = LockPatienceMilliseconds });

    private static void Commit(IndexWriter writer, IndexDefinition index)
    {
        writer.SetCommitData(new Dictionary<string, string> { [StampKey] = index.Stamp });
        writer.Commit();
    }

    private FSDirectory Open(IndexDefinition index) => FSDirectory.Open(PathOf(index));

    // The name was checked when it was defined: it cannot lead out of the folder.
    private string PathOf(IndexDefinition index) => Path.Combine(store.Folder, "search", index.Name.ToLowerInvariant());

    [LoggerMessage(6401, LogLevel.Information, "Search index {Index} was built with {Count} items")]
    private partial void LogBuilt(string index, int count);

    [LoggerMessage(6402, LogLevel.Warning, "Search index {Index} cannot be read and will be built anew: {Reason}")]
    private partial void LogBroken(string index, string reason);
}
