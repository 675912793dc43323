using Microsoft.Playwright;

namespace EGovCms.Browser.Tests.Support;

/// <summary>
/// The one browser of the test run: the system's Chromium, so that nothing is downloaded, and of its two programs the one that has no windows to draw, where it is
/// installed: it takes two thirds of the time. <c>CHROMIUM_PATH</c> names another one.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    // In milliseconds: a limit for what hangs. Two more test programs share the machine.
    private const float Patience = 30_000;

    private static readonly string[] Programs = ["/usr/bin/chromium-headless-shell", "/usr/bin/chromium"];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        Assertions.SetDefaultExpectTimeout(Patience);
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Environment.GetEnvironmentVariable("CHROMIUM_PATH") is { Length: > 0 } path ? path : Programs.FirstOrDefault(File.Exists),
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null)
            await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    /// <summary>Someone with a browser of their own: no cookies, nothing cached.</summary>
    internal async Task<Visit> VisitAsync(string url, Visitor? visitor = null)
    {
        visitor ??= new();
        var browser = _browser ?? throw new InvalidOperationException("The browser has not been started.");
        var context = await browser.NewContextAsync(visitor.Options(url));
        context.SetDefaultTimeout(Patience);
        return new(context, await context.NewPageAsync());
    }
}
