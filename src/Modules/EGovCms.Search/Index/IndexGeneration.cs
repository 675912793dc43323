using System.Globalization;
using EGovCms.Search.Documents;
using EGovCms.Search.Text;
using Lucene.Net.Analysis.Core;
using Lucene.Net.Index;
using Lucene.Net.Search;
using Lucene.Net.Search.Similarities;
using Lucene.Net.Store;
using Lucene.Net.Util;

namespace EGovCms.Search.Index;

/// <summary>
/// One index in a folder, and how far it has followed the table: that revision is part of each commit, so an index whose process was killed goes on from its last
/// commit and has lost nothing. Written by one thread at a time, searched by any.
/// </summary>
internal sealed class IndexGeneration : IDisposable
{
    private const string RevisionKey = "revision";
    private const string StampKey = "stamp";
    private const string TimeKey = "time";

    // Each time it is full, what is in it is written as a part of its own, and parts are merged until they are few.
    private const double BufferMegabytes = 64;

    /// <summary>So many documents are worth two threads.</summary>
    private const int WorthSharing = 50;

    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;
    private readonly DocumentBuilder[] _builders;
    private bool _isBegun;
    private long _freshUntil;

    private IndexGeneration(string path, Vocabulary vocabulary, OpenMode mode)
    {
        (Path, Vocabulary, _isBegun) = (path, vocabulary, mode is not OpenMode.CREATE);
        _builders = [new(vocabulary), new(vocabulary)];
        _directory = MappedDirectory.OpenFolder(path);
        try
        {
            _writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
            {
                OpenMode = mode,
                RAMBufferSizeMB = BufferMegabytes,
                Similarity = Similarity,
            });
            _searchers = new SearcherManager(_writer, true, new Searchers());
        }
        catch
        {
            _writer?.Dispose();
            _directory.Dispose();
            throw;
        }
    }

    public static Similarity Similarity { get; } = new BM25Similarity(FieldWeights.Saturation, FieldWeights.Length);

    public string Path { get; }

    /// <summary>With what its texts were cut.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The revision up to which it has followed.</summary>
    public long Revision { get; private set; }

    /// <summary>The revision up to which searches find what there is.</summary>
    public long Shown { get; private set; }

    /// <summary>Whether something was written that is not committed.</summary>
    public bool IsDirty { get; private set; }

    public static IndexGeneration Create(string path, Vocabulary vocabulary) => new(path, vocabulary, OpenMode.CREATE);

    /// <summary>Opens what is in the folder; null when it is broken or was made otherwise.</summary>
    /// <param name="path">The folder.</param>
    /// <param name="vocabulary">With what it must have been made.</param>
    /// <param name="oldest">One that was committed before does not know what has gone since: the table has forgotten it.</param>
    /// <param name="reason">Why it is of no use.</param>
    public static IndexGeneration? TryOpen(string path, Vocabulary vocabulary, DateTimeOffset oldest, out string? reason)
    {
        try
        {
            using var directory = MappedDirectory.OpenFolder(path);
            using var reader = DirectoryReader.Open(directory);
            foreach (var leaf in reader.Leaves)
                leaf.AtomicReader.CheckIntegrity();
            var told = reader.IndexCommit.UserData;
            reason = "it was made otherwise, or too long ago";
            return told.TryGetValue(StampKey, out var stamp) && stamp == IndexFormat.Stamp(vocabulary) && told.TryGetValue(RevisionKey, out var revision)
                && told.TryGetValue(TimeKey, out var time) && DateTimeOffset.Parse(time, CultureInfo.InvariantCulture) >= oldest
                ? new IndexGeneration(path, vocabulary, OpenMode.APPEND) { Revision = long.Parse(revision, CultureInfo.InvariantCulture), Shown = long.Parse(revision, CultureInfo.InvariantCulture) }
                : null;
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            reason = broken.Message;
            return null;
        }
    }

    /// <summary>
    /// Begins an empty index when the table has got to that revision. A row of the table that had been written by then is met once: had it been written again, it would
    /// have a later revision. So nobody needs to look for an older document of it, which costs as much as writing one.
    /// </summary>
    public void Begin(long last)
    {
        if (_isBegun)
            return;
        (_isBegun, _freshUntil) = (true, last);
    }

    /// <summary>Follows some rows, in the order of their revisions.</summary>
    public void Apply(IReadOnlyList<SearchDocumentRow> rows)
    {
        if (rows.Count < WorthSharing)
            Apply(rows, _builders[0], 0, rows.Count);
        else
            Parallel.For(0, _builders.Length, share => Apply(rows, _builders[share], rows.Count * share / _builders.Length, rows.Count * (share + 1) / _builders.Length));
        if (rows.Count > 0)
            Revision = rows[^1].Revision;
        IsDirty |= rows.Count > 0;
    }

    // A document stands in a batch once, so it does not matter which of it is written first.
    private void Apply(IReadOnlyList<SearchDocumentRow> rows, DocumentBuilder builder, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            var row = rows[at];
            var key = new Term(IndexFields.Key, IndexFields.KeyOf(row.Tenant, row.Source, row.Id));
            var isFresh = row.Revision <= _freshUntil;
            if (row.IsGone && isFresh)
                continue;
            if (row.IsGone)
                _writer.DeleteDocuments(key);
            else if (isFresh)
                _writer.AddDocument(builder.Build(row));
            else
                _writer.UpdateDocument(key, builder.Build(row));
        }
    }

    /// <summary>Shows what was written to searches that begin from now on.</summary>
    public void Refresh()
    {
        _searchers.MaybeRefreshBlocking();
        Shown = Revision;
    }

    public void Commit(DateTimeOffset now)
    {
        _writer.SetCommitData(new Dictionary<string, string>
        {
            [RevisionKey] = Revision.ToString(CultureInfo.InvariantCulture),
            [TimeKey] = now.ToString("O", CultureInfo.InvariantCulture),
            [StampKey] = IndexFormat.Stamp(Vocabulary),
        });
        _writer.Commit();
        IsDirty = false;
    }

    public T Search<T>(Func<IndexSearcher, T> search)
    {
        var searcher = _searchers.Acquire();
        try
        {
            return search(searcher);
        }
        finally
        {
            _searchers.Release(searcher);
        }
    }

    /// <summary>Closes it without a commit.</summary>
    public void Dispose()
    {
        _searchers.Dispose();
        foreach (var builder in _builders)
            builder.Dispose();
        _writer.Rollback();
        _directory.Dispose();
    }

    private sealed class Searchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = Similarity };
    }
}
