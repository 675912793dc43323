using System.Diagnostics;
using EGovCms.Web.Composition;

namespace EGovCms.Testing.Site;

/// <summary>The host of a fixture's installation in a process of its own, which can be killed.</summary>
public sealed class SiteProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly Process _process;

    private SiteProcess(Process process)
    {
        _process = process;
    }

    /// <summary>A loopback address that is free now.</summary>
    public static Uri FreeUrl() => new UriBuilder(Uri.UriSchemeHttp, "127.0.0.1", Loopback.FreePort()).Uri;

    /// <summary>Starts it, and waits until a page answers.</summary>
    internal static async Task<SiteProcess> StartAsync(Uri url, string page, IReadOnlyDictionary<string, string?> settings, CancellationToken cancellation)
    {
        var web = typeof(EgovHost).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [web, "--contentRoot", Path.GetDirectoryName(web)!]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["ASPNETCORE_URLS"] = url.ToString();
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Testing";
        foreach (var (name, value) in settings)
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var host = new SiteProcess(Process.Start(start)!);
        host._process.BeginOutputReadLine();
        host._process.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = url };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        // A site starts with its first request.
        while (!await AnswersAsync(client, page, patience.Token))
        {
            if (host._process.HasExited)
                throw new InvalidOperationException("The host ended by itself.");
            await Task.Delay(50, patience.Token);
        }

        return host;
    }

    /// <summary>SIGKILL: nothing of it can do anything any more.</summary>
    public async Task KillAsync()
    {
        _process.Kill();
        await _process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
            await KillAsync();
        _process.Dispose();
    }

    private static async Task<bool> AnswersAsync(HttpClient client, string page, CancellationToken cancellation)
    {
        try
        {
            using var response = await client.GetAsync(new Uri(page, UriKind.Relative), cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
