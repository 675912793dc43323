using System.Diagnostics;
using System.Runtime.Versioning;
using Npgsql;

namespace EGovCms.Testing.Postgres;

/// <summary>
/// A PostgreSQL server of this test process alone: a data folder in the temporary folder, a free port on the loopback
/// interface, no durability. It ends with the process, however that ends.
/// </summary>
[UnsupportedOSPlatform("windows")]
internal sealed class PrivatePostgres
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly string _binaries = FindBinaries();
    private readonly string _folder = Path.Combine(Path.GetTempPath(), $"egovcms-pg-{Guid.NewGuid():N}");
    private readonly int _port = Loopback.FreePort();
    private Process? _server;

    public string ConnectionString => $"Host=127.0.0.1;Port={_port};Username=postgres;Database=postgres;Include Error Detail=true";

    public async Task StartAsync()
    {
        using (var initdb = StartAsPostgres("initdb", ["-D", _folder, "-U", "postgres", "--auth=trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"]))
        {
            var errors = initdb.StandardError.ReadToEndAsync();
            var output = await initdb.StandardOutput.ReadToEndAsync() + await errors;
            await initdb.WaitForExitAsync();
            if (initdb.ExitCode != 0)
                throw new InvalidOperationException($"initdb failed ({initdb.ExitCode}): {output}");
        }

        var started = new TaskCompletionSource();
        // The server is told when the thread that started it ends, so that thread waits as long as the process lives.
        new Thread(() => RunServer(started)) { IsBackground = true, Name = "postgres" }.Start();
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Stop();
        await started.Task;
        await WaitUntilReadyAsync();
    }

    private void RunServer(TaskCompletionSource started)
    {
        try
        {
            _server = StartAsPostgres("postgres",
            [
                "-D", _folder, "-p", $"{_port}", "-k", _folder, "-c", "listen_addresses=127.0.0.1", "-c", "fsync=off",
                "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c", "max_connections=200", "-c", "shared_buffers=64MB", "-c", "logging_collector=on",
            ]);
            _server.BeginOutputReadLine();
            _server.BeginErrorReadLine();
            started.SetResult();
            _server.WaitForExit();
        }
        catch (Exception e)
        {
            started.TrySetException(e);
        }
    }

    private async Task WaitUntilReadyAsync()
    {
        var since = Stopwatch.GetTimestamp();
        while (true)
        {
            try
            {
                await using var connection = new NpgsqlConnection(ConnectionString + ";Pooling=false;Timeout=2");
                await connection.OpenAsync();
                return;
            }
            catch (NpgsqlException) when (Stopwatch.GetElapsedTime(since) < Patience && _server is { HasExited: false })
            {
                await Task.Delay(50);
            }
        }
    }

    private void Stop()
    {
        if (_server is { HasExited: false } server)
        {
            // SIGQUIT: nothing is worth keeping.
            using var kill = Process.Start("kill", ["-QUIT", $"{server.Id}"]);
            kill.WaitForExit();
            server.WaitForExit(5000);
        }

        if (Directory.Exists(_folder))
            Directory.Delete(_folder, recursive: true);
    }

    /// <summary>PostgreSQL's programs refuse to run as root, so root runs them as the user that Debian's package makes.</summary>
    private Process StartAsPostgres(string program, string[] arguments)
    {
        var path = Path.Combine(_binaries, program);
        var start = Environment.UserName == "root"
            ? new ProcessStartInfo("setpriv", ["--reuid=postgres", "--regid=postgres", "--clear-groups", "--pdeathsig=QUIT", path, .. arguments])
            : new ProcessStartInfo(path, arguments);
        start.RedirectStandardOutput = true;
        // Its first lines, before its log is opened, would stand among the tests' results.
        start.RedirectStandardError = true;
        start.WorkingDirectory = Path.GetTempPath();
        return Process.Start(start)!;
    }

    private static string FindBinaries()
    {
        const string Debian = "/usr/lib/postgresql";
        var versions = Directory.Exists(Debian)
            ? Directory.GetDirectories(Debian).OrderByDescending(d => int.TryParse(Path.GetFileName(d), out var v) ? v : 0).Select(d => Path.Combine(d, "bin"))
            : [];
        return versions.Concat((Environment.GetEnvironmentVariable("PATH") ?? "").Split(':'))
                .FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
            ?? throw new InvalidOperationException("PostgreSQL is not installed: run ./test, which installs it, or set EGOVCMS_TEST_POSTGRES to a server's connection string.");
    }
}
