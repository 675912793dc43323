using System.Diagnostics;
using EGovCms.Search.Documents;
using EGovCms.Search.Text;
using Lucene.Net.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace EGovCms.Search.Index;

/// <summary>
/// This node's index. It follows the table; when there is none, or one that is broken or was made otherwise, another one is built beside it, while the old one
/// serves as long as it can, and takes its place at once. Only <see cref="IndexFollower"/> writes; anybody searches.
/// </summary>
internal sealed partial class SearchIndex(IndexHome home, SearchPlatform platform, VocabularyBook book, TimeProvider time, ILogger<SearchIndex> logger) : IDisposable
{
    private const int BatchSize = 500;
    private static readonly TimeSpan CommitPause = TimeSpan.FromSeconds(1);

    // Even when nothing is new: a commit tells when the index last knew all.
    private static readonly TimeSpan LongestCommitPause = TimeSpan.FromHours(12);

    // While much comes in, each look at it costs: more than a fifth of the time is not spent on it.
    private static readonly TimeSpan ShowPause = TimeSpan.FromMilliseconds(250);
    private const int ShowShare = 4;

    // Rebuilding takes turns with following, so that what is published meanwhile is found at once.
    private const int BatchesATurn = 4;

    private IndexGeneration? _current;
    private IndexGeneration? _next;
    private DateTimeOffset _committed;
    private volatile bool _isFilled;

    /// <summary>Up to which revision of the table this node finds what there is.</summary>
    public long Revision => _current?.Shown ?? 0;

    /// <summary>The revision from which it went on when this process began; 0 when it was built anew.</summary>
    public long Began { get; private set; }

    /// <summary>Whether it once had all that the table had: until then, nothing found means nothing.</summary>
    public bool IsFilled => _isFilled;

    /// <summary>The folder of the index that serves; null before there is one.</summary>
    public string? Folder => _current?.Path;

    /// <summary>Searches; null when there is no index yet.</summary>
    public T? Search<T>(Func<IndexSearcher, Vocabulary, T> search)
        where T : class
    {
        while (_current is { } index)
        {
            try
            {
                return index.Search(searcher => search(searcher, index.Vocabulary));
            }
            catch (ObjectDisposedException) when (_current != index)
            {
                // Another one took its place just now.
            }
        }

        return null;
    }

    /// <summary>Has the index built anew beside the one that serves.</summary>
    public void Rebuild()
    {
        Discard(Interlocked.Exchange(ref _next, null));
        _next = IndexGeneration.Create(home.Next(), book.Current);
    }

    /// <summary>Follows the table as far as it goes now; true when there is more to do at once.</summary>
    public async Task<bool> FollowAsync(CancellationToken cancellation)
    {
        _current ??= OpenOrCreate();
        await using var db = platform.Open();
        var last = await db.Counter.AsNoTracking().Select(row => row.Revision).SingleAsync(cancellation);
        // The table was put back to an earlier state: what it says now may have other revisions.
        if (last < _current.Revision)
        {
            LogBehind(_current.Revision, last);
            Rebuild();
            Switch();
            _isFilled = false;
        }

        if (_next is { IsBroken: true } || (_current.Vocabulary.Stamp != book.Current.Stamp && _next?.Vocabulary.Stamp != book.Current.Stamp))
            Rebuild();
        try
        {
            await FollowAsync(db, _current, last, int.MaxValue, isShown: true, cancellation);
            _isFilled = true;
            CommitNowAndThen(_current);
        }
        catch (Exception broken) when (broken is IOException or Lucene.Net.Index.CorruptIndexException or InvalidOperationException)
        {
            LogBroken(broken.Message);
            // It goes on serving what it can while another is built.
            if (_next is null)
                Rebuild();
        }

        return _next is not null && await BuildAsync(db, _next, last, cancellation);
    }

    /// <summary>Keeps what was written for the next start.</summary>
    public void Commit()
    {
        if (_current is { IsBroken: false })
            _current.Commit(time.GetUtcNow());
    }

    public void Dispose()
    {
        Discard(_next);
        _current?.Dispose();
    }

    private IndexGeneration OpenOrCreate()
    {
        IndexGeneration? found = null;
        foreach (var folder in home.List())
        {
            var reason = "there is a newer one";
            found ??= IndexGeneration.TryOpen(folder, book.Current, time.GetUtcNow() - TableCare.Kept, out reason);
            if (found?.Path == folder)
                continue;
            LogUseless(Path.GetFileName(folder), reason ?? "");
            IndexHome.Delete(folder);
        }

        Began = found?.Revision ?? 0;
        LogOpened(Began);
        return found ?? IndexGeneration.Create(home.Next(), book.Current);
    }

    private async Task<bool> BuildAsync(SearchPlatformDb db, IndexGeneration next, long last, CancellationToken cancellation)
    {
        await FollowAsync(db, next, last, BatchesATurn, isShown: false, cancellation);
        if (next.Revision < last && next.Revision < await db.Documents.MaxAsync(row => (long?)row.Revision, cancellation))
            return true;
        next.Commit(time.GetUtcNow());
        Switch();
        LogBuilt(next.Revision);
        return false;
    }

    private void Switch()
    {
        var old = _current;
        _next!.Refresh();
        _current = _next;
        _next = null;
        Discard(old);
    }

    private static async Task FollowAsync(SearchPlatformDb db, IndexGeneration index, long last, int batches, bool isShown, CancellationToken cancellation)
    {
        index.Begin(last);
        var (shown, pause) = (Stopwatch.GetTimestamp(), ShowPause);
        var rows = await ReadAsync(db, index.Revision, last, cancellation);
        for (var batch = 1; rows.Count > 0; batch++)
        {
            // The next ones are read while these are written.
            var next = batch < batches ? ReadAsync(db, rows[^1].Revision, last, cancellation) : null;
            try
            {
                index.Apply(rows);
                if (isShown && Stopwatch.GetElapsedTime(shown) > pause)
                {
                    pause = Show(index);
                    shown = Stopwatch.GetTimestamp();
                }
            }
            finally
            {
                // One reads at a time.
                if (next is not null)
                    rows = await next;
            }

            if (next is null)
                break;
        }

        if (isShown)
            index.Refresh();
    }

    private static async Task<List<SearchDocumentRow>> ReadAsync(SearchPlatformDb db, long after, long last, CancellationToken cancellation)
    {
        if (after >= last)
            return [];
        // Reading is not to be done by the thread that writes, and SQLite knows no other way.
        return await Task.Run(() => db.Documents.AsNoTracking().Where(row => row.Revision > after).OrderBy(row => row.Revision).Take(BatchSize).ToListAsync(cancellation), cancellation);
    }

    private static TimeSpan Show(IndexGeneration index)
    {
        var began = Stopwatch.GetTimestamp();
        index.Refresh();
        var took = Stopwatch.GetElapsedTime(began) * ShowShare;
        return took > ShowPause ? took : ShowPause;
    }

    // A commit waits for the disk, and what is not committed is only followed again after a crash.
    private void CommitNowAndThen(IndexGeneration index)
    {
        var now = time.GetUtcNow();
        if (now - _committed < (index.IsDirty ? CommitPause : LongestCommitPause))
            return;
        index.Commit(now);
        _committed = now;
    }

    private static void Discard(IndexGeneration? index)
    {
        if (index is null)
            return;
        index.Dispose();
        IndexHome.Delete(index.Path);
    }

    [LoggerMessage(6411, LogLevel.Information, "The search index of this node goes on from revision {Revision}")]
    private partial void LogOpened(long revision);

    [LoggerMessage(6415, LogLevel.Warning, "The search index in folder {Folder} is of no use and is deleted: {Reason}")]
    private partial void LogUseless(string folder, string reason);

    [LoggerMessage(6412, LogLevel.Information, "The search index of this node was built anew up to revision {Revision}")]
    private partial void LogBuilt(long revision);

    [LoggerMessage(6413, LogLevel.Warning, "The search index of this node cannot be written and is built anew: {Reason}")]
    private partial void LogBroken(string reason);

    [LoggerMessage(6414, LogLevel.Warning, "The search index of this node had reached revision {Reached}, and the table is at {Last}: it is built anew")]
    private partial void LogBehind(long reached, long last);
}
