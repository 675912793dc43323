using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using EGovCms.Testing;
using EGovCms.Testing.Site;

[assembly: AssemblyFixture(typeof(EGovCms.CommandLine.Tests.RunningSite))]

namespace EGovCms.CommandLine.Tests;

/// <summary>An installation set up by the command line, and a server that runs on it while commands do their work.</summary>
public sealed partial class RunningSite : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);
    private readonly TemporaryFolder _folder = new();
    private Process? _server;

    /// <summary>What <c>setup --json</c> said.</summary>
    internal CommandOutcome Setup { get; private set; } = null!;

    public string Url { get; private set; } = "";

    public string Folder => _folder.Path;

    public string AdminPassword => Setup.Json.GetProperty("administrator").GetProperty("password").GetString()!;

    private string[] Settings => [$"--Data:Folder={Folder}/data", $"--Recipes:Folders:0={Folder}/recipes", "--Setup:Recipe=small", "--environment", "Testing"];

    public async ValueTask InitializeAsync()
    {
        Directory.CreateDirectory(Path.Combine(Folder, "recipes"));
        await WriteRecipeAsync("small", """{ "name": "feature", "enable": ["EGovCms.Tenants", "EGovCms.Templates", "EGovCms.Theme.Admin"] }""", """{ "name": "themes", "Admin": "EGovCms.Theme.Admin" }""");
        Setup = (await RunAsync("setup", "--json")).Ended(0);
        _server = HostProcess.Start([.. Settings, "--urls", "http://127.0.0.1:0"]);
        Url = await ReadAddressAsync(_server.StandardOutput);
        _ = _server.StandardOutput.ReadToEndAsync();
        _ = _server.StandardError.ReadToEndAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (_server is { HasExited: false } server)
        {
            server.Kill(entireProcessTree: true);
            await server.WaitForExitAsync();
        }

        _server?.Dispose();
        _folder.Dispose();
    }

    /// <summary>Runs a command on the installation.</summary>
    internal Task<CommandOutcome> RunAsync(params string[] arguments) => HostProcess.RunAsync([.. arguments, .. Settings]);

    /// <summary>A tenant of the test's own, made by a command.</summary>
    internal async Task<string> AddTenantAsync()
    {
        var name = "t" + Guid.NewGuid().ToString("N")[..10];
        (await RunAsync("tenant", "create", name, "--recipe", "small", "--display-name", "站点 " + name)).Ended(0);
        return name;
    }

    public string RecipeFile(string name) => Path.Combine(Folder, "recipes", name + ".recipe.json");

    public Task WriteRecipeAsync(string name, params string[] steps) =>
        File.WriteAllTextAsync(RecipeFile(name), $$"""{ "name": "{{name}}", "displayName": "{{name}}", "issetuprecipe": true, "steps": [{{string.Join(',', steps)}}] }""");

    public SiteBrowser CreateBrowser() => new(new HttpClient(new SocketsHttpHandler()) { BaseAddress = new Uri(Url + "/") });

    /// <summary>Asks the server until it answers so: it notices what commands did within seconds.</summary>
    public async Task AnswersAsync(string path, HttpStatusCode expected)
    {
        using var client = new HttpClient { BaseAddress = new Uri(Url + "/") };
        var since = Stopwatch.StartNew();
        HttpStatusCode? status = null;
        while (since.Elapsed < Patience)
        {
            using var response = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
            if ((status = response.StatusCode) == expected)
                return;
            await Task.Delay(200, TestContext.Current.CancellationToken);
        }

        Assert.Fail($"{path} answers {status} and not {expected}.");
    }

    private static async Task<string> ReadAddressAsync(StreamReader output)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (await output.ReadLineAsync(patience.Token) is { } line)
        {
            if (Address().Match(line) is { Success: true } found)
                return found.Value;
        }

        throw new InvalidOperationException("The server ended before it said its address.");
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Address();
}
