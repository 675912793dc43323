using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace EGovCms.Bench;

/// <summary>The built host as whoever runs it starts it: a process of its own, on a free loopback port.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process _process;
    private readonly HttpClient _client;
    private readonly long _began;

    private HostProcess(Process process, Uri url, long began)
    {
        _process = process;
        _client = new HttpClient { BaseAddress = url };
        _began = began;
    }

    /// <summary>Time since just before the process was made.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_began);

    public static HostProcess Start(string dataFolder)
    {
        var built = Path.Combine(City.RepositoryRoot(), "src", "Web", "bin", "Release", "net10.0");
        var url = $"http://127.0.0.1:{FreePort()}";
        var start = new ProcessStartInfo(Path.Combine(built, OperatingSystem.IsWindows() ? "EGovCms.Web.exe" : "EGovCms.Web"))
        {
            WorkingDirectory = built,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = url;
        start.Environment["Data__Folder"] = dataFolder;
        // The password is random and not kept.
        start.Environment["Setup__AdminPassword"] = $"Aa1!{Guid.NewGuid():N}";
        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} could not be started.");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new HostProcess(process, new Uri(url), began);
    }

    /// <summary>Asks until the page comes.</summary>
    public async Task<byte[]> FirstAnswerAsync(string address)
    {
        while (true)
        {
            try
            {
                using var answer = await _client.GetAsync(new Uri(address, UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                return await answer.Content.ReadAsByteArrayAsync();
            }
            catch (HttpRequestException refused) when (refused.InnerException is SocketException && Elapsed < Patience && !_process.HasExited)
            {
                await Task.Delay(TimeSpan.FromMilliseconds(5));
            }
        }
    }

    /// <summary>Asks the host to end, as a supervisor does, and waits until it has.</summary>
    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        if (OperatingSystem.IsWindows())
        {
            _process.Kill();
        }
        else
        {
            using var ask = Process.Start("kill", ["-TERM", _process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)]);
            await ask.WaitForExitAsync();
        }

        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
