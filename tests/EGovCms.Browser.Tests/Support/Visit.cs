using Microsoft.Playwright;

namespace EGovCms.Browser.Tests.Support;

/// <summary>A page in a browser of its own, and what went wrong on it.</summary>
internal sealed class Visit : IAsyncDisposable
{
    private readonly List<string> _faults = [];

    public Visit(IBrowserContext context, IPage page)
    {
        (Context, Page) = (context, page);
        page.PageError += (_, error) => _faults.Add(error);
        // A breach of the content-security policy and a file that is missing are told on the console.
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                _faults.Add($"{message.Text} ({message.Location})");
        };
    }

    public IBrowserContext Context { get; }

    public IPage Page { get; }

    public async Task<int> OpenAsync(string path) => (await Page.GotoAsync(path))!.Status;

    /// <summary>Opens a page again and again until it says so, or no longer does: what other sites or the clock bring comes a moment later.</summary>
    public async Task UntilAsync(string path, string words, bool isGone = false)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        await OpenAsync(path);
        while ((await Page.ContentAsync()).Contains(words, StringComparison.Ordinal) == isGone)
        {
            await Task.Delay(200, patience.Token);
            await OpenAsync(path);
        }
    }

    public void AssertNoFaults() => Assert.True(_faults.Count == 0, string.Join('\n', _faults));

    public async Task<bool> FitsAsync() =>
        await Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth");

    public ValueTask DisposeAsync() => Context.DisposeAsync();
}
