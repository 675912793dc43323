using System.Globalization;

namespace EGovCms.Bench;

/// <summary>
/// From the start of the host's process to its first answered home page, on a city that stands: once to set it up, then in
/// fresh processes, each of which is asked to end before the next one starts.
/// </summary>
internal static class StartBench
{
    public static async Task RunAsync(int runs)
    {
        var folder = Directory.CreateTempSubdirectory("egov-bench-").FullName;
        try
        {
            PrintLoad("before");
            var first = await MeasureAsync(folder);
            Console.WriteLine("start      | home page answered | then a body's | bytes");
            Print("set-up", first);
            var starts = new List<Start>();
            for (var run = 1; run <= runs; run++)
            {
                starts.Add(await MeasureAsync(folder));
                Print($"run {run}", starts[^1]);
            }

            Print("median", starts.OrderBy(start => start.Home).ElementAt(runs / 2));
            PrintLoad("after");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task<Start> MeasureAsync(string folder)
    {
        await using var host = HostProcess.Start(folder);
        var page = await host.FirstAnswerAsync("/");
        var home = host.Elapsed;
        await host.FirstAnswerAsync("/zf/");
        return new Start(home, host.Elapsed - home, page.Length);
    }

    private static void Print(string name, Start start) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name,-10} | {start.Home.TotalMilliseconds,15:F0} ms | {start.Body.TotalMilliseconds,10:F0} ms | {start.Bytes,5}"));

    // What else the machine was doing: numbers from a busy one are not to be compared.
    private static void PrintLoad(string when)
    {
        if (File.Exists("/proc/loadavg"))
            Console.WriteLine($"load average {when}: {string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3])} on {Environment.ProcessorCount} processors");
    }

    private sealed record Start(TimeSpan Home, TimeSpan Body, int Bytes);
}
