using EGovCms.Search.Documents;
using EGovCms.Search.Text;
using Lucene.Net.Index;
using Lucene.Net.Search.Similarities;

namespace EGovCms.Search.Writing;

/// <summary>
/// Collects documents by two threads and writes them in large parts, while the next ones are collected. Called by one thread at a time. Once something could not be
/// written, everything fails: what is committed would lack it.
/// </summary>
internal sealed class BatchWriter(IndexWriter writer, Vocabulary vocabulary, Similarity similarity) : IDisposable
{
    /// <summary>So many documents are worth two threads.</summary>
    private const int WorthSharing = 50;

    /// <summary>
    /// A batch of so many bytes is written: a hundredth of the memory that the process may have, within bounds. The larger it is, the fewer terms are written twice, and
    /// the less is merged; four of them are in memory at most.
    /// </summary>
    private static readonly long MostBytes = Math.Clamp(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 100, 16L << 20, 192L << 20);

    /// <summary>So many are written at once; whoever has the next one waits.</summary>
    private const int MostWritten = 2;

    private readonly SemaphoreSlim _places = new(MostWritten, MostWritten);
    private readonly Lock _gate = new();
    private readonly List<Task> _written = [];
    private readonly DocumentBatch[] _open = [new(vocabulary), new(vocabulary)];
    private volatile Exception? _fault;

    /// <summary>Whether something could not be written.</summary>
    public bool IsBroken => _fault is not null;

    /// <summary>Whether the document is in what is still to be written.</summary>
    public bool Has(IEnumerable<string> keys)
    {
        lock (_gate)
        {
            if (_written.Any(task => !task.IsCompleted))
                return true;
        }

        return keys.Any(key => _open.Any(batch => batch.Has(key)));
    }

    /// <summary>Takes documents, each at most once.</summary>
    public void Add(IReadOnlyList<SearchDocumentRow> rows)
    {
        if (rows.Count < WorthSharing)
            Add(rows, 0, 0, rows.Count);
        else
            Parallel.For(0, _open.Length, share => Add(rows, share, rows.Count * share / _open.Length, rows.Count * (share + 1) / _open.Length));
    }

    /// <summary>Writes all that was taken.</summary>
    public void Finish()
    {
        for (var share = 0; share < _open.Length; share++)
        {
            if (_open[share].Count > 0)
                Hand(share);
        }

        Task[] written;
        lock (_gate)
        {
            written = [.. _written];
            _written.Clear();
        }

        Task.WhenAll(written).GetAwaiter().GetResult();
        if (_fault is { } fault)
            throw new IOException(fault.Message, fault);
    }

    /// <summary>Waits for what is being written, and drops what is not.</summary>
    public void Dispose()
    {
        lock (_gate)
            Task.WhenAll(_written).ContinueWith(_ => { }, TaskScheduler.Default).GetAwaiter().GetResult();
        _places.Dispose();
    }

    private void Add(IReadOnlyList<SearchDocumentRow> rows, int share, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            _open[share].Add(rows[at]);
            if (_open[share].Size > MostBytes)
                Hand(share);
        }
    }

    private void Hand(int share)
    {
        var batch = _open[share];
        _open[share] = new DocumentBatch(vocabulary);
        _places.Wait();
        lock (_gate)
            _written.Add(Task.Run(() => Write(batch)));
    }

    private void Write(DocumentBatch batch)
    {
        try
        {
            if (IsBroken)
                return;
            writer.AddIndexes(new BatchReader(batch, similarity));
            writer.MaybeMerge();
        }
        catch (Exception fault)
        {
            _fault = fault;
            throw;
        }
        finally
        {
            _places.Release();
        }
    }
}
