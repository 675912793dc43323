using System.Diagnostics;
using System.Text;

namespace EGovCms.Guide.Tests.Walk;

/// <summary>One bash, as a reader has it open: variables, the folder and what runs in the background stay from one block to the next.</summary>
internal sealed class Shell : IAsyncDisposable
{
    private const string Start = "exec 2>&1; set -e";
    private static readonly TimeSpan LongestBlock = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan LongestEnd = TimeSpan.FromSeconds(30);
    private readonly string _scripts;
    private readonly Process _bash;
    private int _blocks;

    /// <param name="scripts">A folder for what is typed in: read from files, so that no command can swallow the ones after it.</param>
    /// <param name="environment">Variables to begin with.</param>
    public Shell(string scripts, IReadOnlyDictionary<string, string> environment)
    {
        _scripts = scripts;
        var start = new ProcessStartInfo("bash", ["--noprofile", "--norc"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            StandardOutputEncoding = Encoding.UTF8,
        };
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        _bash = Process.Start(start) ?? throw new InvalidOperationException("There is no bash.");
        // What goes wrong is read in its place among the rest; a command that fails ends the walk.
        _bash.StandardInput.WriteLine(Start);
    }

    /// <summary>Types the commands in; returns what they print.</summary>
    public async Task<string> RunAsync(string commands)
    {
        var mark = $"--- block {++_blocks} is done ---";
        var script = Path.Combine(_scripts, $"block-{_blocks}.sh");
        await File.WriteAllTextAsync(script, commands);
        await _bash.StandardInput.WriteLineAsync($". '{script}' </dev/null");
        await _bash.StandardInput.WriteLineAsync($"echo '{mark}'");
        await _bash.StandardInput.FlushAsync();
        using var patience = new CancellationTokenSource(LongestBlock);
        var said = new StringBuilder();
        try
        {
            while (await _bash.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                if (line == mark)
                    return said.ToString();
                said.Append(line).Append('\n');
            }
        }
        catch (OperationCanceledException)
        {
            throw new InvalidOperationException($"The commands do not end:\n{commands}\n{said}");
        }

        throw new InvalidOperationException($"The commands failed:\n{commands}\n{said}");
    }

    public async ValueTask DisposeAsync()
    {
        // What it left running in the background goes with it.
        if (!_bash.HasExited)
        {
            await _bash.StandardInput.WriteLineAsync("set +e; kill $(jobs -p); wait; exit");
            await _bash.StandardInput.FlushAsync();
            using var patience = new CancellationTokenSource(LongestEnd);
            try
            {
                await _bash.WaitForExitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                _bash.Kill(entireProcessTree: true);
            }
        }

        _bash.Dispose();
    }
}
