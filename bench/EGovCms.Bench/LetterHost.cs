using System.Text.RegularExpressions;
using EGovCms.Tenancy;
using EGovCms.Web.Composition;
using EGovCms.Web.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace EGovCms.Bench;

/// <summary>One site with mailboxes in a folder of its own, served on a free loopback port.</summary>
internal sealed class LetterHost : IAsyncDisposable
{
    private const string RecipeText = """
        {
          "name": "letters-bench", "displayName": "letters-bench", "issetuprecipe": true,
          "steps": [
            { "name": "feature", "enable": ["EGovCms.Mailbox", "EGovCms.Contents", "EGovCms.Title", "EGovCms.Templates", "EGovCms.Portal", "EGovCms.Theme.Portal", "EGovCms.Theme.Admin"] },
            { "name": "themes", "Site": "EGovCms.Theme.Portal", "Admin": "EGovCms.Theme.Admin" },
            { "name": "mailboxes", "Mailboxes": [ { "Key": "mayor", "Name": "市长信箱" }, { "Key": "deputy-mayor", "Name": "分管副市长信箱" } ] }
          ]
        }
        """;

    private readonly WebApplication _app;
    private readonly string _folder;
    private readonly string _password;

    private LetterHost(WebApplication app, string folder, string password)
    {
        (_app, _folder, _password) = (app, folder, password);
    }

    public IServiceProvider Services => _app.Services;

    /// <param name="settings">Of its database.</param>
    public static async Task<LetterHost> StartAsync(IReadOnlyDictionary<string, string?> settings)
    {
        var folder = Directory.CreateTempSubdirectory("egov-bench-").FullName;
        var recipes = Directory.CreateDirectory(Path.Combine(folder, "recipes")).FullName;
        await File.WriteAllTextAsync(Path.Combine(recipes, "letters-bench.recipe.json"), RecipeText);
        var web = Path.Combine(City.RepositoryRoot(), "src", "Web");
        var manifest = Path.Combine(web, "bin", "Release", "net10.0", "EGovCms.Web.staticwebassets.runtime.json");
        var password = HostProcess.NewPassword();
        var app = EgovHost.Build(["--contentRoot", web, "--applicationName", "EGovCms.Web", "--staticWebAssets", manifest], builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(settings)
            {
                ["Data:Folder"] = folder,
                ["Recipes:Folders:0"] = recipes,
                ["Setup:Recipe"] = "letters-bench",
                ["Setup:AdminPassword"] = password,
                ["Serilog:MinimumLevel:Default"] = "Warning",
                ["Serilog:MinimumLevel:Override:EGovCms.Tenancy"] = "Warning",
            });
        });
        await app.Services.LoadTenantsAsync();
        await FirstSetup.EnsureAsync(app.Services);
        await app.StartAsync();
        return new LetterHost(app, folder, password);
    }

    /// <summary>A client as which the administrator has signed in.</summary>
    public async Task<HttpClient> SignInAsync()
    {
        var client = new HttpClient { BaseAddress = new Uri(_app.Urls.First()) };
        var form = await client.GetStringAsync("/SignIn");
        var token = Regex.Match(form, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string> { ["UserName"] = "admin", ["Password"] = _password, ["__RequestVerificationToken"] = token });
        using var answer = await client.PostAsync("/SignIn", fields);
        answer.EnsureSuccessStatusCode();
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(_folder, recursive: true);
    }
}
