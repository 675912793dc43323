using System.Diagnostics;
using System.Net.Sockets;
using EGovCms.Testing;
using EGovCms.Testing.Site;

namespace EGovCms.Bench;

/// <summary>The built host as whoever runs it starts it: a process of its own, on a free loopback port.</summary>
internal sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly Process _process;
    private readonly long _began;

    private HostProcess(Process process, Uri url, long began)
    {
        _process = process;
        Url = url;
        Client = new HttpClient { BaseAddress = url };
        _began = began;
    }

    public Uri Url { get; }

    /// <summary>Keeps cookies.</summary>
    public HttpClient Client { get; }

    /// <summary>Time since just before the process was made.</summary>
    public TimeSpan Elapsed => Stopwatch.GetElapsedTime(_began);

    /// <summary>Of the host, since its start.</summary>
    public TimeSpan ProcessorTime
    {
        get
        {
            _process.Refresh();
            return _process.TotalProcessorTime;
        }
    }

    /// <summary>It never leaves this process and those that it starts.</summary>
    public static string NewPassword() => $"Aa1!{Guid.NewGuid():N}";

    /// <param name="dataFolder">Of the installation.</param>
    /// <param name="password">The administrator's when the installation is new; random when none is said.</param>
    /// <param name="settings">Others, by their names in the configuration.</param>
    public static HostProcess Start(string dataFolder, string? password = null, IReadOnlyDictionary<string, string?>? settings = null)
    {
        var url = SiteProcess.FreeUrl();
        var start = new ProcessStartInfo(Path.Combine(Repository.Host, OperatingSystem.IsWindows() ? "EGovCms.Web.exe" : "EGovCms.Web"))
        {
            WorkingDirectory = Repository.Host,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = url.ToString();
        start.Environment["Data__Folder"] = dataFolder;
        start.Environment["Setup__AdminPassword"] = password ?? NewPassword();
        foreach (var (name, value) in settings ?? new Dictionary<string, string?>())
            start.Environment[name.Replace(":", "__", StringComparison.Ordinal)] = value;
        var began = Stopwatch.GetTimestamp();
        var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} could not be started.");
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return new HostProcess(process, url, began);
    }

    /// <summary>Asks until the page comes.</summary>
    public async Task<byte[]> FirstAnswerAsync(string address)
    {
        while (true)
        {
            try
            {
                using var answer = await Client.GetAsync(new Uri(address, UriKind.Relative));
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
        Client.Dispose();
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
}
