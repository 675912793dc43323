using System.Globalization;

namespace EGovCms.Bench;

/// <summary>
/// Requests a second, in turns, in one process and run: the portal's home page as it is kept, in two forms, against a bare Kestrel that
/// answers the same bytes and headers; and pages that are made anew for each request.
/// </summary>
internal static class PagesBench
{
    private const int Rounds = 5;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(2.5);
    private static readonly string[] Forms = ["identity", "br"];

    /// <summary>Only the pages that are made anew: for a profiler, and to tell what one change bought.</summary>
    public static async Task RunMadeAsync()
    {
        await using var making = await City.StartAsync(keepsPages: false);
        List<Run> runs = [new Run("home", new Ask(making.Url)), new Run("article", new Ask(await making.ArticleAsync()))];
        await MeasureAsync(runs);
        PrintMade(runs);
    }

    public static async Task RunAsync()
    {
        await using var keeping = await City.StartAsync();
        await using var making = await City.StartAsync(keepsPages: false);
        await using var bare = await BareKestrel.StartAsync(keeping.Url, Forms);
        var article = await making.ArticleAsync();

        var runs = new List<Run>();
        foreach (var form in Forms)
        {
            runs.Add(new Run($"bare {form}", new Ask(bare.UrlOf(form), form)));
            runs.Add(new Run($"kept {form}", new Ask(keeping.Url, form)));
        }

        runs.Add(new Run("home", new Ask(making.Url)));
        runs.Add(new Run("article", new Ask(article)));
        await MeasureAsync(runs);
        Print(runs, bare);
    }

    private static async Task MeasureAsync(List<Run> runs)
    {
        foreach (var run in runs)
            await Load.WarmAsync(run.Ask);
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var run in runs)
                run.Paces.Add(await Load.MeasureAsync(run.Ask, Turn));
        }
    }

    private static void Print(List<Run> runs, BareKestrel bare)
    {
        Report.Title($"{Rounds} rounds of {Turn.TotalSeconds.ToString(CultureInfo.InvariantCulture)} s");
        Report.Row("Home page, kept", "Bare Kestrel", "Kept", "Ratio, median of rounds", "Least", "Processor time a request, bare and kept");
        Report.Row("---", "---", "---", "---", "---", "---");
        foreach (var form in Forms)
        {
            var (kestrel, kept) = (Of($"bare {form}"), Of($"kept {form}"));
            var ratios = kept.Paces.Zip(kestrel.Paces, (k, b) => k.PerSecond / b.PerSecond).Order().ToList();
            Report.Row(
                $"`{form}`, {bare.LengthOf(form):N0} bytes", $"{kestrel.PerSecond:N0}/s", $"{kept.PerSecond:N0}/s", $"{ratios[Rounds / 2]:P0}", $"{ratios[0]:P0}",
                $"{kestrel.Processor:N1} µs, {kept.Processor:N1} µs");
        }

        Console.WriteLine();
        PrintMade([Of("home"), Of("article")]);
        Run Of(string name) => runs.Single(run => run.Name == name);
    }

    private static void PrintMade(List<Run> runs)
    {
        Report.Row("Page made anew", "Median", "Least", "Most", "Processor time a request");
        Report.Row("---", "---", "---", "---", "---");
        foreach (var run in runs)
            Report.Row(run.Name, $"{run.PerSecond:N0}/s", $"{run.Paces.Min(p => p.PerSecond):N0}/s", $"{run.Paces.Max(p => p.PerSecond):N0}/s", $"{run.Processor:N0} µs");
    }

    private sealed record Run(string Name, Ask Ask)
    {
        public List<Pace> Paces { get; } = [];

        public double PerSecond => Median(pace => pace.PerSecond);

        public double Processor => Median(pace => pace.Processor);

        private double Median(Func<Pace, double> figure) => Paces.Select(figure).Order().ElementAt(Rounds / 2);
    }
}
