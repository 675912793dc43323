using System.Collections.Concurrent;

namespace EGovCms.Web.Tests.Life;

/// <summary>Clients that read the same addresses over and over, until they are stopped, and keep every answer that is not 200.</summary>
internal sealed class Readers : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task[] _tasks;
    private int _answered;

    public Readers(IEnumerable<HttpClient> clients, params string[] addresses) =>
        _tasks = [.. clients.Select((client, number) => Task.Run(() => ReadAsync(client, addresses, number)))];

    /// <summary>Number of answers so far.</summary>
    public int Answered => Volatile.Read(ref _answered);

    /// <summary>Answers that were not 200, and failures.</summary>
    public ConcurrentBag<string> Failed { get; } = [];

    /// <summary>Lets every request under way finish.</summary>
    public async Task StopAsync()
    {
        await _stop.CancelAsync();
        await Task.WhenAll(_tasks);
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _stop.Dispose();
    }

    private async Task ReadAsync(HttpClient client, string[] addresses, int number)
    {
        for (var i = number; !_stop.IsCancellationRequested; i++)
        {
            var address = addresses[i % addresses.Length];
            try
            {
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
                if ((int)answer.StatusCode != 200 || (await answer.Content.ReadAsStringAsync()).Length == 0)
                    Failed.Add($"{(int)answer.StatusCode} {address}");
            }
            catch (HttpRequestException cause)
            {
                Failed.Add($"{address}: {cause.Message}");
            }

            Interlocked.Increment(ref _answered);
        }
    }
}
