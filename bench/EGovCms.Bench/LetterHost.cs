using System.Text.RegularExpressions;

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

    private readonly City _host;
    private readonly string _recipes;
    private readonly string _password;

    private LetterHost(City host, string recipes, string password)
    {
        (_host, _recipes, _password) = (host, recipes, password);
    }

    public IServiceProvider Services => _host.Services;

    /// <param name="settings">Of its database.</param>
    public static async Task<LetterHost> StartAsync(IReadOnlyDictionary<string, string?> settings)
    {
        var recipes = Directory.CreateTempSubdirectory("egov-bench-").FullName;
        await File.WriteAllTextAsync(Path.Combine(recipes, "letters-bench.recipe.json"), RecipeText);
        var password = HostProcess.NewPassword();
        var host = await City.StartAsync(settings: new Dictionary<string, string?>(settings)
        {
            ["Recipes:Folders:0"] = recipes,
            ["Setup:Recipe"] = "letters-bench",
            ["Setup:AdminPassword"] = password,
        });
        return new LetterHost(host, recipes, password);
    }

    /// <summary>A client as which the administrator has signed in.</summary>
    public async Task<HttpClient> SignInAsync()
    {
        var client = new HttpClient { BaseAddress = _host.Url };
        var form = await client.GetStringAsync("/SignIn");
        var token = Regex.Match(form, "name=\"__RequestVerificationToken\"[^>]*value=\"([^\"]+)\"").Groups[1].Value;
        using var fields = new FormUrlEncodedContent(new Dictionary<string, string> { ["UserName"] = "admin", ["Password"] = _password, ["__RequestVerificationToken"] = token });
        using var answer = await client.PostAsync("/SignIn", fields);
        answer.EnsureSuccessStatusCode();
        return client;
    }

    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        Directory.Delete(_recipes, recursive: true);
    }
}
