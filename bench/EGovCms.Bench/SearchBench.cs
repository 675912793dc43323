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
        // They are made beforehand in parts, so that making them is not measured.
        var (spent, used, characters) = (TimeSpan.Zero, TimeSpan.Zero, 0L);
        foreach (var some in Enumerable.Range(0, documents).Chunk(Batch * Shown))
        {
            var rows = some.Select(samples.Row).ToList();
            characters += rows.Sum(row => row.Title.Length + row.Keywords.Length + row.Body.Length);
            var (began, before) = (Stopwatch.GetTimestamp(), Process.GetCurrentProcess().TotalProcessorTime);
            foreach (var batch in rows.Chunk(Batch))
                index.Apply(batch);

            index.Refresh();

            spent += Stopwatch.GetElapsedTime(began);
            used += Process.GetCurrentProcess().TotalProcessorTime - before;
        }

        var committing = Stopwatch.GetTimestamp();
        index.Commit(DateTimeOffset.UtcNow);
        spent += Stopwatch.GetElapsedTime(committing);
        var bytes = new DirectoryInfo(folder).GetFiles().Sum(file => file.Length);
        Report.Title($"{documents:N0} documents of {characters / documents:N0} characters, shown to searches after each {Batch * Shown:N0}");
        Report.Row("Documents/s", "Whole", "Processor time a document", "Index", "A document", "Peak of the process's memory");
        Report.Row("---", "---", "---", "---", "---", "---");
        Report.Row($"{documents / spent.TotalSeconds:N0}", $"{spent.TotalSeconds:N1} s", $"{used.TotalMicroseconds / documents:N0} µs", $"{bytes >> 20:N0} MB", $"{bytes / documents:N0} bytes", $"{Process.GetCurrentProcess().PeakWorkingSet64 >> 20:N0} MB");
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
