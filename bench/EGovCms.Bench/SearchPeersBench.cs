using System.Diagnostics;
using EGovCms.Search.Abstractions;
using EGovCms.Search.Finding;
using EGovCms.Search.Index;
using EGovCms.Search.Text;
using EGovCms.Testing.Postgres;

namespace EGovCms.Bench;

/// <summary>
/// The same documents and questions of two words for the search of this product, for SQLite's FTS5 and for PostgreSQL's full text. The two others know no Chinese, so they are
/// given texts that our dictionary has cut into words; they answer the ten best with extracts and how much there is, ours its facets besides.
/// </summary>
internal static class SearchPeersBench
{
    private const int Batch = 500;
    private const int WarmUp = 100;
    private const int Questions = 1_000;

    public static async Task RunAsync(int documents)
    {
        var folder = Directory.CreateTempSubdirectory("egovcms-peers-").FullName;
        try
        {
            var vocabulary = Vocabulary.Load();
            await using var postgres = await PostgresServer.CreateDatabaseAsync();
            Report.Title($"{documents:N0} documents, and {Questions:N0} questions of two words one after another");
            Report.Row("", "Documents/s", "Processor time a document, ours alone", "A document", "Median", "99th percentile", "Found, median");
            Report.Row("---", "---", "---", "---", "---", "---", "---");
            using (var own = new OwnPeer(Path.Combine(folder, "own"), vocabulary, documents))
                await MeasureAsync("EGovCms.Search", own, documents);
            await using (var sqlite = new SqlitePeer(Path.Combine(folder, "fts.db"), vocabulary))
                await MeasureAsync("SQLite FTS5, unicode61 over cut words", sqlite, documents);
            await using (var server = await PostgresPeer.CreateAsync(postgres.ConnectionString, vocabulary))
                await MeasureAsync("PostgreSQL, simple over cut words, GIN", server, documents);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task MeasureAsync(string name, ISearchPeer peer, int documents)
    {
        var samples = new SearchSamples(documents);
        // Made beforehand: making them is not measured, and nobody goes on writing meanwhile.
        var batches = Enumerable.Range(0, documents).Select(samples.Row).Chunk(Batch).ToList();
        var (began, before) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
        foreach (var batch in batches)
            await peer.AddAsync(batch);
        await peer.FinishAsync();
        var (spent, used) = (Stopwatch.GetElapsedTime(began), Process.GetCurrentProcess().TotalProcessorTime - before);
        var (times, totals) = (new List<double>(Questions), new List<int>(Questions));
        for (var question = 0; question < WarmUp + Questions; question++)
        {
            var words = samples.Words(question, 2);
            var asked = Stopwatch.GetTimestamp();
            var total = await peer.AskAsync(words);
            if (question < WarmUp)
                continue;
            times.Add(Stopwatch.GetElapsedTime(asked).TotalMilliseconds);
            totals.Add(total);
        }

        times.Sort();
        totals.Sort();
        Report.Row(name, $"{documents / spent.TotalSeconds:N0}", $"{used.TotalMicroseconds / documents:N0} µs", $"{await peer.BytesAsync() / documents:N0} bytes", $"{times[times.Count / 2]:N2} ms", $"{times[(int)(times.Count * 0.99)]:N2} ms", $"{totals[totals.Count / 2]:N0}");
    }

    private sealed class OwnPeer : ISearchPeer, IDisposable
    {
        private readonly IndexGeneration _index;
        private readonly RequestFinder _finder;
        private readonly string _folder;

        public OwnPeer(string folder, Vocabulary vocabulary, int documents)
        {
            _folder = Directory.CreateDirectory(folder).FullName;
            _index = IndexGeneration.Create(folder, vocabulary);
            _index.Begin(documents);
            var shells = new SearchShells(SearchSamples.Sites);
            _finder = new RequestFinder(new RightsFilter(shells), new AnswerBook(TimeProvider.System), shells, TimeProvider.System);
        }

        public Task AddAsync(IReadOnlyList<EGovCms.Search.Documents.SearchDocumentRow> rows)
        {
            _index.Apply([.. rows]);
            return Task.CompletedTask;
        }

        public Task FinishAsync()
        {
            _index.Refresh();
            _index.Commit(DateTimeOffset.UtcNow);
            return Task.CompletedTask;
        }

        public Task<int> AskAsync(string words) =>
            Task.FromResult(_index.Search(searcher => _finder.Find(searcher, _index.Vocabulary, new SearchRequest { Words = words })).Total);

        public Task<long> BytesAsync() => Task.FromResult(new DirectoryInfo(_folder).GetFiles().Sum(file => file.Length));

        public void Dispose() => _index.Dispose();
    }
}
