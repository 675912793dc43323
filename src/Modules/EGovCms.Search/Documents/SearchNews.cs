namespace EGovCms.Search.Documents;

/// <summary>Tells this process's index that there are new rows. One for the host.</summary>
internal sealed class SearchNews : IDisposable
{
    private readonly SemaphoreSlim _news = new(0, 1);

    public void Tell()
    {
        try
        {
            _news.Release();
        }
        catch (SemaphoreFullException)
        {
            // It has not yet looked for what was told before, and will see this as well.
        }
    }

    /// <summary>Waits for news, no longer than that.</summary>
    public async Task WaitAsync(TimeSpan longest, TimeProvider time, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var news = _news.WaitAsync(patience.Token);
        if (await Task.WhenAny(news, Task.Delay(longest, time, patience.Token)) != news)
        {
            await patience.CancelAsync();
            await news.ContinueWith(_ => { }, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        }
    }

    public void Dispose() => _news.Dispose();
}
