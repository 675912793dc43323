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
    private const int Again = 10;
    private const int WarmUp = 500;
    private const int Questions = 2_000;
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(500);

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
        var built = Take(index, samples, 0, documents, documents);
        var followed = Take(index, samples, documents, documents / Again, Batch * Shown);
        var bytes = new DirectoryInfo(folder).GetFiles().Sum(file => file.Length);
        Report.Title($"{documents:N0} documents of {built.Characters / documents:N0} characters into an empty index that is shown when it has all, and {documents / Again:N0} of them changed and shown after each {Batch * Shown:N0}");
        Report.Row("", "Documents/s", "Until all is shown and on the disk", "Processor time a document, with merging that goes on after that");
        Report.Row("---", "---", "---", "---");
        built.Tell("built");
        followed.Tell("changed");
        Report.Row("Index", "A document", "Peak of the process's memory");
        Report.Row("---", "---", "---");
        Report.Row($"{bytes >> 20:N0} MB", $"{bytes / documents:N0} bytes", $"{Process.GetCurrentProcess().PeakWorkingSet64 >> 20:N0} MB");
    }

    /// <param name="index">Takes them.</param>
    /// <param name="samples">Makes them, beforehand.</param>
    /// <param name="from">The first one's number.</param>
    /// <param name="count">How many.</param>
    /// <param name="part">After so many all is shown to searches.</param>
    private static Taken Take(IndexGeneration index, SearchSamples samples, int from, int count, int part)
    {
        var path = Path.GetTempFileName();
        try
        {
            SampleFile.Write(path, Enumerable.Range(from, count).Select(samples.Row));
            var (began, before, taken, characters) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime, 0, 0L);
            foreach (var batch in SampleFile.Read(path).Chunk(Batch))
            {
                index.Apply(batch);
                taken += batch.Length;
                characters += batch.Sum(row => row.Title.Length + row.Keywords.Length + row.Body.Length);
                if (taken % part == 0)
                    index.Refresh();
            }

            index.Commit(DateTimeOffset.UtcNow);
            var spent = Stopwatch.GetElapsedTime(began);
            Rest();
            return new Taken(count, spent, Environment.CpuUsage.TotalTime - before, characters);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>Waits until nothing goes on in the background.</summary>
    private static void Rest()
    {
        TimeSpan before;
        do
        {
            before = Environment.CpuUsage.TotalTime;
            Thread.Sleep(Look);
        }
        while (Environment.CpuUsage.TotalTime - before > Look / 10);
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

    /// <summary>Documents that were taken in.</summary>
    private sealed record Taken(int Count, TimeSpan Spent, TimeSpan Used, long Characters)
    {
        public void Tell(string name) => Report.Row(name, $"{Count / Spent.TotalSeconds:N0}", $"{Spent.TotalSeconds:N1} s", $"{Used.TotalMicroseconds / Count:N0} µs");
    }
}
