using System.Diagnostics;
using EGovCms.Search.Abstractions;
using EGovCms.Search.Finding;
using EGovCms.Search.Index;
using EGovCms.Search.Text;

namespace EGovCms.Bench;

/// <summary>Very many documents of a city's bodies into the index, and questions of two words asked of it; without the table that the index follows, and without pages.</summary>
internal static class SearchBench
{
    private const int Batch = 500;
    private const int Shown = 10;
    private const int Held = 50_000;
    private const int Again = 10;
    private const int WarmUp = 500;
    private const int Questions = 2_000;

    public static void Run(int documents)
    {
        var folder = Directory.CreateTempSubdirectory("egovcms-search-").FullName;
        try
        {
            var began = Stopwatch.GetTimestamp();
            var vocabulary = Vocabulary.Load();
            Report.Title($"Dictionary loaded in {Stopwatch.GetElapsedTime(began).TotalMilliseconds:N0} ms, {GC.GetTotalMemory(true) >> 20} MB of managed memory");
            using var index = IndexGeneration.Create(folder, vocabulary);
            Fill(index, new SearchSamples(documents), documents, folder);
            Ask(index, new SearchSamples(documents));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static void Fill(IndexGeneration index, SearchSamples samples, int documents, string folder)
    {
        index.Begin(documents);
        var built = new Pass(index, samples);
        built.Write(0, documents, Held);
        built.Keep();
        var followed = new Pass(index, samples);
        followed.Write(documents, documents / Again, Batch * Shown);
        followed.Keep();
        var bytes = new DirectoryInfo(folder).GetFiles().Sum(file => file.Length);
        Report.Title($"{documents:N0} documents of {built.Characters / documents:N0} characters into an empty index, and {documents / Again:N0} of them changed; shown to searches after each {Held:N0} and {Batch * Shown:N0}");
        Report.Row("", "Documents/s", "Whole", "Processor time a document");
        Report.Row("---", "---", "---", "---");
        built.Tell("built");
        followed.Tell("changed");
        Report.Row("Index", "A document", "Peak of the process's memory");
        Report.Row("---", "---", "---");
        Report.Row($"{bytes >> 20:N0} MB", $"{bytes / documents:N0} bytes", $"{Process.GetCurrentProcess().PeakWorkingSet64 >> 20:N0} MB");
    }

    /// <summary>Documents that are written one after another, and what that takes. They are made beforehand in parts, so that making them is not measured.</summary>
    private sealed class Pass(IndexGeneration index, SearchSamples samples)
    {
        private TimeSpan _spent;
        private TimeSpan _used;
        private int _count;

        public long Characters { get; private set; }

        /// <param name="from">The first one's number.</param>
        /// <param name="count">How many.</param>
        /// <param name="part">After so many all is written and shown to searches: nothing goes on while the next ones are made.</param>
        public void Write(int from, int count, int part)
        {
            _count += count;
            foreach (var some in Enumerable.Range(from, count).Chunk(part))
            {
                var rows = some.Select(samples.Row).ToList();
                Characters += rows.Sum(row => row.Title.Length + row.Keywords.Length + row.Body.Length);
                Measure(() =>
                {
                    foreach (var batch in rows.Chunk(Batch))
                        index.Apply(batch);
                    index.Refresh();
                });
            }
        }

        /// <summary>What is written lies on the disk and is shown.</summary>
        public void Keep() => Measure(() =>
        {
            index.Refresh();
            index.Commit(DateTimeOffset.UtcNow);
        });

        public void Tell(string name) => Report.Row(name, $"{_count / _spent.TotalSeconds:N0}", $"{_spent.TotalSeconds:N1} s", $"{_used.TotalMicroseconds / _count:N0} µs");

        private void Measure(Action work)
        {
            var (began, before) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
            work();
            _spent += Stopwatch.GetElapsedTime(began);
            _used += Process.GetCurrentProcess().TotalProcessorTime - before;
        }
    }

    private static void Ask(IndexGeneration index, SearchSamples samples)
    {
        var shells = new SearchShells(SearchSamples.Sites);
        var finder = new RequestFinder(new RightsFilter(shells), new AnswerBook(TimeProvider.System), shells, TimeProvider.System);
        var kinds = new (string Name, Func<int, SearchRequest> Ask)[]
        {
            ("one word", question => new SearchRequest { Words = samples.Words(question, 1) }),
            ("two words", question => new SearchRequest { Words = samples.Words(question, 2) }),
            ("two words, by date", question => new SearchRequest { Words = samples.Words(question, 2), Order = SearchOrder.Date }),
            ("two words of one site", question => new SearchRequest { Words = samples.Words(question, 2), Scope = new SearchScope { Tenant = "site-3" } }),
            ("two rare words", question => new SearchRequest { Words = samples.RareWords(question) }),
        };
        Report.Title($"{Questions:N0} questions of each kind, one after another: ten hits with extracts, facets counted");
        Report.Row("Question", "Median", "99th percentile", "Slowest", "Found, median");
        Report.Row("---", "---", "---", "---", "---");
        foreach (var (name, ask) in kinds)
        {
            var (times, totals) = (new List<double>(Questions), new List<int>(Questions));
            for (var question = 0; question < WarmUp + Questions; question++)
            {
                var request = ask(question);
                var began = Stopwatch.GetTimestamp();
                var found = index.Search(searcher => finder.Find(searcher, index.Vocabulary, request));
                if (question < WarmUp)
                    continue;
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
                totals.Add(found.Total);
            }

            times.Sort();
            totals.Sort();
            Report.Row(name, $"{times[times.Count / 2]:N2} ms", $"{times[(int)(times.Count * 0.99)]:N2} ms", $"{times[^1]:N1} ms", $"{totals[totals.Count / 2]:N0}");
        }
    }
}
