using System.Collections.Concurrent;
using EGovCms.Testing.Site;

namespace EGovCms.Web.Tests.Life;

/// <summary>Clients that read the same addresses over and over, until they are stopped, and keep every answer that is not 200.</summary>
internal sealed class Readers : IAsyncDisposable
{
    private readonly CancellationTokenSource _stop = new();
    private readonly Task[] _tasks;
    private int _answered;

    public Readers(SiteFixture site, int clients, params string[] addresses) =>
        _tasks = [.. Enumerable.Range(0, clients).Select(i => Task.Run(() => ReadAsync(site, addresses, i)))];

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

    private async Task ReadAsync(SiteFixture site, string[] addresses, int number)
    {
        using var client = site.CreateClient(followRedirects: false);
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
