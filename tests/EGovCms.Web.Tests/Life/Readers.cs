using System.Collections.Concurrent;

namespace EGovCms.Web.Tests.Life;

/// <summary>Clients that read the same addresses over and over, until they are stopped, and keep every answer that is not 200.</summary>
internal sealed class Readers : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task[] _tasks;
    private int _answered;

    public Readers(IEnumerable<HttpClient> clients, params string[] addresses)
        : this(clients, static () => static _ => null, addresses)
    {
    }

    /// <param name="clients">Each reads by itself.</param>
    /// <param name="begin">Called before each request; what it returns tells what is wrong with the page, or null.</param>
    /// <param name="addresses">Read in turn.</param>
    public Readers(IEnumerable<HttpClient> clients, Func<Func<string, string?>> begin, params string[] addresses) =>
        _tasks = [.. clients.Select((client, number) => Task.Run(() => ReadAsync(client, begin, addresses, number)))];

    /// <summary>Number of answers so far.</summary>
    public int Answered => Volatile.Read(ref _answered);

    /// <summary>Answers that were not 200 or are wrong, and failures.</summary>
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

    private async Task ReadAsync(HttpClient client, Func<Func<string, string?>> begin, string[] addresses, int number)
    {
        for (var i = number; !_stop.IsCancellationRequested; i++)
        {
            var address = addresses[i % addresses.Length];
            var check = begin();
            try
            {
                using var answer = await client.GetAsync(new Uri(address, UriKind.Relative));
                var text = await answer.Content.ReadAsStringAsync();
                if ((int)answer.StatusCode != 200 || text.Length == 0)
                    Failed.Add($"{(int)answer.StatusCode} {address}");
                else if (check(text) is { } wrong)
                    Failed.Add($"{address} {wrong}");
            }
            catch (HttpRequestException cause)
            {
                Failed.Add($"{address}: {cause.Message}");
            }

            Interlocked.Increment(ref _answered);
        }
    }
}
