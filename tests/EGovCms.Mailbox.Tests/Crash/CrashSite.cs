using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using EGovCms.Mailbox.Tests.Site;
using EGovCms.Testing;

namespace EGovCms.Mailbox.Tests.Crash;

/// <summary>The site with its host in a process of its own, which can be killed.</summary>
public class CrashSite : MailboxSite
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(90);
    private readonly int _port = FreePort();
    private Process? _host;

    public override TestClock? Clock => null;

    public Uri HostUrl => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{_port}/"));

    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await StopAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_host is { HasExited: false })
            await KillAsync();
        await base.DisposeAsync();
    }

    /// <summary>Starts the process, and waits until the government's site answers.</summary>
    public async Task StartHostAsync()
    {
        var web = typeof(EGovCms.Web.Composition.EgovHost).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [web, "--contentRoot", Path.GetDirectoryName(web)!]) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in new Dictionary<string, string?>
        {
            ["ASPNETCORE_URLS"] = HostUrl.ToString(),
            ["ASPNETCORE_ENVIRONMENT"] = "Testing",
            ["Data__Folder"] = Folder,
            ["Data__Provider"] = Provider,
            ["Data__ConnectionString"] = await ConnectionStringAsync(),
            ["Keys__File"] = KeyFile,
            ["Recipes__Folders__0"] = Path.Combine(Folder, "recipes"),
            ["Setup__Recipe"] = Recipe,
            ["Serilog__MinimumLevel__Default"] = "Error",
            // All clients share one address here; what guards forms is not what is tried.
            ["Protection__AddressCount"] = "1000000",
            ["Protection__WorkAbove"] = "1000000",
            ["Protection__QuestionAbove"] = "1000000",
        })
            start.Environment[name] = value;
        _host = Process.Start(start)!;
        _host.BeginOutputReadLine();
        _host.BeginErrorReadLine();
        using var client = new HttpClient { BaseAddress = HostUrl };
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Patience);
        while (!await AnswersAsync(client, patience.Token))
        {
            Assert.False(_host.HasExited, "The host ended by itself.");
            await Task.Delay(50, patience.Token);
        }
    }

    /// <summary>SIGKILL: nothing of it can do anything any more.</summary>
    public async Task KillAsync()
    {
        _host!.Kill();
        await _host.WaitForExitAsync();
        _host.Dispose();
        _host = null;
    }

    private static async Task<bool> AnswersAsync(HttpClient client, CancellationToken cancellation)
    {
        try
        {
            using var response = await client.GetAsync(new Uri($"{Government}/mailboxes/mayor/write", UriKind.Relative), cancellation);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

/// <summary>The same on PostgreSQL.</summary>
public sealed class PostgresCrashSite : CrashSite
{
    protected override string Provider => EGovCms.Data.DatabaseProvider.Postgres;
}
