namespace EGovCms.Bench;

/// <summary>Prints figures as the tables of docs/performance.md have them.</summary>
internal static class Report
{
    /// <summary>What was done, and what else the machine was doing: numbers from a busy one are not to be compared.</summary>
    public static void Title(string text)
    {
        Console.WriteLine();
        Console.WriteLine($"{text}; load average {LoadAverage()} on {Environment.ProcessorCount} processors");
    }

    public static void Row(params ReadOnlySpan<string> cells) => Console.WriteLine($"| {string.Join(" | ", cells!)} |");

    private static string LoadAverage() =>
        File.Exists("/proc/loadavg") ? string.Join(' ', File.ReadAllText("/proc/loadavg").Split(' ')[..3]) : "unknown";
}
