using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace EGovCms.Testing.Clamd;

/// <summary>A clamd of the test's own on a free port of loopback, which knows one virus: the text of <see cref="Virus"/>.</summary>
public sealed class ClamdServer : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TemporaryFolder _folder = new();
    private Process? _process;

    private ClamdServer(int port) => Port = port;

    /// <summary>Harmless; the local signature names it.</summary>
    public static byte[] Virus => Encoding.ASCII.GetBytes("egovcms-harmless-trial-virus-4f1c");

    /// <summary>What clamd calls it.</summary>
    public const string VirusName = "EGovCms.Trial.UNOFFICIAL";

    public int Port { get; }

    /// <summary>Starts it, and waits until it answers.</summary>
    public static async Task<ClamdServer> StartAsync(CancellationToken cancellation)
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        var server = new ClamdServer(((IPEndPoint)probe.LocalEndpoint).Port);
        probe.Stop();
        await server.StartAgainAsync(cancellation);
        return server;
    }

    /// <summary>Starts it at the port where it was.</summary>
    public async Task StartAgainAsync(CancellationToken cancellation)
    {
        var database = Directory.CreateDirectory(Path.Combine(_folder.Path, "db")).FullName;
        await File.WriteAllTextAsync(Path.Combine(database, "trial.ndb"), $"EGovCms.Trial:0:*:{Convert.ToHexStringLower(Virus)}\n", cancellation);
        var configuration = Path.Combine(_folder.Path, "clamd.conf");
        await File.WriteAllTextAsync(
            configuration, $"TCPSocket {Port}\nTCPAddr 127.0.0.1\nDatabaseDirectory {database}\nTemporaryDirectory {_folder.Path}\nForeground yes\nStreamMaxLength 1M\nLogFile {_folder.Path}/clamd.log\n", cancellation);
        _process = Process.Start(new ProcessStartInfo("/usr/sbin/clamd", ["-c", configuration]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        _process.OutputDataReceived += static (_, _) => { };
        _process.ErrorDataReceived += static (_, _) => { };
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
        using var time = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        time.CancelAfter(Patience);
        while (!await AnswersAsync(time.Token))
        {
            if (_process.HasExited)
                throw new InvalidOperationException($"clamd ended with {_process.ExitCode}: {await File.ReadAllTextAsync(Path.Combine(_folder.Path, "clamd.log"), cancellation)}");
            await Task.Delay(50, time.Token);
        }
    }

    /// <summary>Ends it at once.</summary>
    public async Task StopAsync()
    {
        if (_process is null)
            return;
        _process.Kill();
        await _process.WaitForExitAsync();
        _process.Dispose();
        _process = null;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        _folder.Dispose();
    }

    private async Task<bool> AnswersAsync(CancellationToken cancellation)
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync(IPAddress.Loopback, Port, cancellation);
            await client.GetStream().WriteAsync("zPING\0"u8.ToArray(), cancellation);
            return await client.GetStream().ReadAsync(new byte[8], cancellation) > 0;
        }
        catch (Exception fault) when (fault is SocketException or IOException)
        {
            return false;
        }
    }
}
