using System.Globalization;
using EGovCms.Search.Documents;
using EGovCms.Search.Text;
using EGovCms.Search.Writing;
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

    /// <summary>A part of the index up to so many megabytes is one file, so that a small change does not bring a dozen of them; a larger one would be copied for that.</summary>
    private const double MostTogether = 8;

    private readonly FSDirectory _directory;
    private readonly IndexWriter _writer;
    private readonly SearcherManager _searchers;
    private readonly BatchWriter _batches;
    private bool _isBegun;
    private long _freshUntil;

    private IndexGeneration(string path, Vocabulary vocabulary, OpenMode mode)
    {
        (Path, Vocabulary, _isBegun) = (path, vocabulary, mode is not OpenMode.CREATE);
        _directory = MappedDirectory.OpenFolder(path);
        try
        {
            _writer = new IndexWriter(_directory, new IndexWriterConfig(LuceneVersion.LUCENE_48, new KeywordAnalyzer())
            {
                Codec = new IndexCodec(),
                MergePolicy = new TieredMergePolicy { MaxCFSSegmentSizeMB = MostTogether },
                OpenMode = mode,
                Similarity = Similarity,
            });
            _searchers = new SearcherManager(_writer, true, new Searchers());
            _batches = new BatchWriter(_writer, vocabulary, Similarity);
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

    /// <summary>Whether something could not be written: it is never committed any more.</summary>
    public bool IsBroken => _batches.IsBroken;

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

    /// <summary>Follows some rows, in the order of their revisions, no document twice.</summary>
    public void Apply(IReadOnlyList<SearchDocumentRow> rows)
    {
        if (rows.Count == 0)
            return;
        if (rows[^1].Revision > _freshUntil)
            Forget(rows);
        _batches.Add([.. rows.Where(row => !row.IsGone)]);
        Revision = rows[^1].Revision;
        IsDirty = true;
    }

    // Deletes what the index has of them at once: a part that comes later, with what they are now, is not looked into.
    private void Forget(IReadOnlyList<SearchDocumentRow> rows)
    {
        var keys = rows.Select(row => IndexFields.KeyOf(row.Tenant, row.Source, row.Id)).ToList();
        if (_batches.Has(keys))
            _batches.Finish();
        _writer.DeleteDocuments([.. keys.Select(key => new Term(IndexFields.Key, key))]);
        _writer.Flush(triggerMerge: false, applyAllDeletes: true);
    }

    /// <summary>Shows what was written to searches that begin from now on.</summary>
    public void Refresh()
    {
        _batches.Finish();
        _searchers.MaybeRefreshBlocking();
        Shown = Revision;
    }

    public void Commit(DateTimeOffset now)
    {
        _batches.Finish();
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
        _batches.Dispose();
        _writer.Rollback();
        _directory.Dispose();
    }

    private sealed class Searchers : SearcherFactory
    {
        public override IndexSearcher NewSearcher(IndexReader reader) => new(reader) { Similarity = Similarity };
    }
}
