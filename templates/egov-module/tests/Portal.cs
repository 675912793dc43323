using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

[assembly: AssemblyFixture(typeof(Egov.NewModule.Tests.Portal))]

namespace Egov.NewModule.Tests;

/// <summary>The portal in a process of its own, on a free port and a new data folder, with the module published into it.</summary>
public sealed partial class Portal : IAsyncLifetime
{
    private static readonly TimeSpan LongestStart = TimeSpan.FromMinutes(3);
    private readonly string _data = Directory.CreateTempSubdirectory("egov-").FullName;
    private readonly string _password = $"Aa1!{Guid.NewGuid():N}";
    private Process? _process;

    /// <summary>The portal's address.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>A client that keeps cookies, of somebody who has not signed in.</summary>
    public HttpClient CreateVisitor() => new(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

    /// <summary>A client of the first administrator.</summary>
    public async Task<HttpClient> CreateAdministratorAsync()
    {
        var client = CreateVisitor();
        using var answer = await PostAsync(client, "SignIn", new() { ["UserName"] = "admin", ["Password"] = _password });
        return answer.StatusCode == System.Net.HttpStatusCode.Redirect || answer.StatusCode == System.Net.HttpStatusCode.Found
            ? client
            : throw new InvalidOperationException($"Nobody was signed in: {(int)answer.StatusCode}.");
    }

    /// <summary>Sends a form as the page at the address does: with its antiforgery token.</summary>
    public static async Task<HttpResponseMessage> PostAsync(HttpClient client, string address, Dictionary<string, string> fields)
    {
        ArgumentNullException.ThrowIfNull(client);
        ArgumentNullException.ThrowIfNull(fields);
        var page = await client.GetStringAsync(new Uri(address, UriKind.Relative));
        fields["__RequestVerificationToken"] = Token().Match(page).Groups["token"].Value;
        using var form = new FormUrlEncodedContent(fields);
        return await client.PostAsync(new Uri(address, UriKind.Relative), form);
    }

    /// <inheritdoc />
    public async ValueTask InitializeAsync()
    {
        var host = typeof(Portal).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "EGovCmsHost").Value!;
        string[] arguments =
        [
            Path.Combine(host, "EGovCms.Web.dll"), "--contentRoot", host, "--urls", "http://127.0.0.1:0", "--environment", "Testing",
            $"--Data:Folder={_data}", $"--Modules:Path={Path.Combine(AppContext.BaseDirectory, "Modules")}",
            $"--Recipes:Folders:0={AppContext.BaseDirectory}", "--Setup:Recipe=small", $"--Setup:AdminPassword={_password}",
        ];
        _process = Process.Start(new ProcessStartInfo("dotnet", arguments) { RedirectStandardOutput = true })!;
        using var patience = new CancellationTokenSource(LongestStart);
        var said = "";
        while (await _process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
        {
            said += line + "\n";
            if (Listening().Match(line) is { Success: true } match)
            {
                Address = new Uri(match.Value + "/");
                return;
            }
        }

        throw new InvalidOperationException($"The portal did not start:\n{said}");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_process is not null)
        {
            _process.Kill();
            await _process.WaitForExitAsync();
            _process.Dispose();
        }

        Directory.Delete(_data, recursive: true);
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:\d+")]
    private static partial Regex Listening();

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]*value=\"(?<token>[^\"]+)\"")]
    private static partial Regex Token();
}
