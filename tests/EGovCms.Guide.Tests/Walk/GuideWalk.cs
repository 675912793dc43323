using EGovCms.Testing;
using EGovCms.Testing.Site;

[assembly: AssemblyFixture(typeof(EGovCms.Guide.Tests.Walk.GuideWalk))]

namespace EGovCms.Guide.Tests.Walk;

/// <summary>
/// The whole walk of docs/module-guide.md, in an empty folder and one shell. Changed is only what is a reader's own: where the clone lies, the folder
/// and the port; left out is the build of the portal, which came before the tests, and the last stop, so that the tests can look at what the walk has made.
/// </summary>
public sealed class GuideWalk : IAsyncLifetime
{
    private const string Build = "dotnet build $EGOV/src/Web\n";
    private const string LastSection = "10. When it is broken";
    private const string Stop = "kill $! && wait\n";
    private readonly TemporaryFolder _folder = new();
    private readonly int _port = Loopback.FreePort();
    private Shell? _shell;

    /// <summary>The administrator's password that the guide names.</summary>
    public const string AdminPassword = "Walk-through-2026";

    /// <summary>The folder that the guide works in.</summary>
    internal string Folder => Path.Combine(_folder.Path, "home", "egov-walk");

    /// <summary>The portal that the walk left running.</summary>
    public Uri Address => new($"http://localhost:{_port}/");

    /// <summary>What each section's commands printed.</summary>
    internal Dictionary<string, string> Printed { get; } = [];


    internal static IReadOnlyList<GuideBlock> Guide { get; } = GuideText.Read(File.ReadAllText(Path.Combine(Repository.Root, "docs", "module-guide.md")));

    /// <summary>A browser without scripts that nobody has signed in with.</summary>
    public SiteBrowser CreateBrowser() => new(new HttpClient(new SocketsHttpHandler()) { BaseAddress = Address });

    public async ValueTask InitializeAsync()
    {
        var home = Directory.CreateDirectory(Path.Combine(_folder.Path, "home")).FullName;
        _shell = new Shell(_folder.Path, new Dictionary<string, string>
        {
            ["HOME"] = home,
            ["DOTNET_CLI_HOME"] = home,
            // The packages that the build has restored: nothing is fetched.
            ["NUGET_PACKAGES"] = Packages(),
            ["DOTNET_NOLOGO"] = "1",
            ["DOTNET_CLI_TELEMETRY_OPTOUT"] = "1",
            ["DOTNET_CLI_UI_LANGUAGE"] = "en",
            ["LC_ALL"] = "C.UTF-8",
            ["MSBUILDDISABLENODEREUSE"] = "1",
            // As a reader has it: one compiler for all builds, whatever the machine of the tests says.
            ["UseSharedCompilation"] = "true",
            // Two dozen processes that live for seconds: counting for the optimising compiler never pays.
            ["DOTNET_TieredPGO"] = "0",
        });
        await _shell.RunAsync($"cd '{home}'");
        var said = "";
        foreach (var block in Guide)
            said = await DoAsync(block, said);
        await WaitUntilServedAsync();
    }

    /// <summary>Types more into the walk's shell, in the folder that the guide works in.</summary>
    internal Task<string> TypeAsync(string commands) => _shell!.RunAsync(commands);

    public async ValueTask DisposeAsync()
    {
        if (_shell is not null)
            await _shell.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<string> DoAsync(GuideBlock block, string said)
    {
        try
        {
            if (block.File is { } file)
            {
                var path = Path.Combine(Folder, file);
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
                await File.WriteAllTextAsync(path, block.Text);
            }
            else if (block.IsCommands && !(block.Section == LastSection && block.Text == Stop))
            {
                said = await _shell!.RunAsync(Mine(block.Text));
                Printed[block.Section] = Printed.GetValueOrDefault(block.Section) + said;
            }
            else if (block.IsOutput)
            {
                RequireOutput(block, said);
            }

            return said;
        }
        catch (InvalidOperationException e)
        {
            var log = Path.Combine(Folder, "portal.log");
            throw new InvalidOperationException($"docs/module-guide.md:{block.Line}: {e.Message}{(File.Exists(log) ? "\nThe portal said:\n" + await File.ReadAllTextAsync(log) : "")}", e);
        }
    }

    private string Mine(string commands) => commands
        .Replace("export EGOV=~/egovcms\n", $"export EGOV='{Repository.Root}'\n", StringComparison.Ordinal)
        .Replace(Build, "", StringComparison.Ordinal)
        .Replace("http://localhost:5000", Address.ToString().TrimEnd('/'), StringComparison.Ordinal);

    private static void RequireOutput(GuideBlock block, string said)
    {
        var at = 0;
        foreach (var line in block.Text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            at = said.IndexOf(line, at, StringComparison.Ordinal);
            if (at < 0)
                throw new InvalidOperationException($"'{line}' is not printed, or not in its place. Printed was:\n{said}");
            at += line.Length;
        }
    }

    private async Task WaitUntilServedAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        while (true)
        {
            try
            {
                using var answer = await client.GetAsync(new Uri("health/ready", UriKind.Relative), patience.Token);
                if (answer.IsSuccessStatusCode)
                    return;
            }
            catch (HttpRequestException)
            {
                // It does not listen yet.
            }

            await Task.Delay(TimeSpan.FromMilliseconds(200), patience.Token);
        }
    }

    private static string Packages() => Environment.GetEnvironmentVariable("NUGET_PACKAGES")
        ?? Path.Combine(Environment.GetEnvironmentVariable("DOTNET_CLI_HOME") ?? Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
}
