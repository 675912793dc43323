using System.Diagnostics;

namespace EGovCms.Bench;

/// <summary>Sixteen clients on kept-alive connections, each asking again as soon as it has read an answer whole.</summary>
internal static class Load
{
    private const int Clients = 16;
    private const int WarmRequests = 15_000;
    private static readonly TimeSpan LongestWarming = TimeSpan.FromSeconds(20);

    /// <summary>Until it is compiled by the optimising tier, which goes by the number of calls; but not for ever on a busy machine.</summary>
    public static async Task WarmAsync(Ask ask)
    {
        var began = Stopwatch.GetTimestamp();
        for (var asked = 0.0; asked < WarmRequests && Stopwatch.GetElapsedTime(began) < LongestWarming;)
            asked += (await MeasureAsync(ask, TimeSpan.FromSeconds(1))).PerSecond;
    }

    /// <summary>As many requests as the time lets through, all answers 200 and of the same length or it throws.</summary>
    public static async Task<Pace> MeasureAsync(Ask ask, TimeSpan time)
    {
        var (began, used) = (Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
        var counts = await Task.WhenAll(Enumerable.Range(0, Clients).Select(number => Task.Run(() => AskAsync(ask, number, began, time))));
        var count = counts.Sum();
        return new Pace(count / Stopwatch.GetElapsedTime(began).TotalSeconds, (Environment.CpuUsage.TotalTime - used).TotalMicroseconds / count);
    }

    private static async Task<int> AskAsync(Ask ask, int number, long began, TimeSpan time)
    {
        using var client = await LoadClient.ConnectAsync(ask, number);
        var expected = await client.AskAsync();
        var count = 1;
        for (; Stopwatch.GetElapsedTime(began) < time; count++)
        {
            if (await client.AskAsync() != expected)
                throw new InvalidOperationException($"{ask.Url} answered with another length.");
        }

        return count;
    }
}
