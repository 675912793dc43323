using System.Text.RegularExpressions;

namespace EGovCms.Bench;

/// <summary>One site with mailboxes in a folder of its own, served on a free loopback port.</summary>
internal sealed class LetterHost : IAsyncDisposable
{
    private const string RecipeText = """
        {
          "name": "bench", "displayName": "bench", "issetuprecipe": true,
          "steps": [
            { "name": "feature", "enable": ["EGovCms.Mailbox", "EGovCms.Contents", "EGovCms.Title", "EGovCms.Templates", "EGovCms.Portal", "EGovCms.Theme.Portal", "EGovCms.Theme.Admin"] },
            { "name": "themes", "Site": "EGovCms.Theme.Portal", "Admin": "EGovCms.Theme.Admin" },
            { "name": "mailboxes", "Mailboxes": [ { "Key": "mayor", "Name": "市长信箱" }, { "Key": "deputy-mayor", "Name": "分管副市长信箱" } ] }
          ]
        }
        """;

    private readonly City _host;
    private readonly string _password;

    private LetterHost(City host, string password)
    {
        (_host, _password) = (host, password);
    }

    public IServiceProvider Services => _host.Services;

    /// <param name="settings">Of its database.</param>
    public static async Task<LetterHost> StartAsync(IReadOnlyDictionary<string, string?> settings)
    {
        var password = HostProcess.NewPassword();
        return new LetterHost(await City.StartSiteAsync(RecipeText, new Dictionary<string, string?>(settings) { ["Setup:AdminPassword"] = password }), password);
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

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
