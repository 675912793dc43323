using System.Diagnostics;

namespace EGovCms.Bench;

/// <summary>Sixteen clients on kept-alive connections, each asking again as soon as it has read an answer whole.</summary>
internal static class Load
{
    private const int Clients = 16;

    /// <summary>Until it is compiled by the optimising tier.</summary>
    public static Task WarmAsync(Uri url, TimeSpan time) => MeasureAsync(url, time);

    /// <summary>Requests per second over the time, all answers 200 and of the same length or it throws.</summary>
    public static async Task<double> MeasureAsync(Uri url, TimeSpan time)
    {
        using var client = new HttpClient(new SocketsHttpHandler { MaxConnectionsPerServer = Clients });
        var expected = (await client.GetByteArrayAsync(url)).Length;
        var began = Stopwatch.GetTimestamp();
        var counts = await Task.WhenAll(Enumerable.Range(0, Clients).Select(_ => Task.Run(async () =>
        {
            var count = 0;
            while (Stopwatch.GetElapsedTime(began) < time)
            {
                if ((await client.GetByteArrayAsync(url)).Length != expected)
                    throw new InvalidOperationException($"{url} answered with another length.");
                count++;
            }

            return count;
        })));
        return counts.Sum() / Stopwatch.GetElapsedTime(began).TotalSeconds;
    }
}
