using System.Text.RegularExpressions;
using EGovCms.Tenancy;
using EGovCms.Testing;
using EGovCms.Web.Composition;
using EGovCms.Web.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;

namespace EGovCms.Bench;

/// <summary>The sample city, or what settings say, in a folder of its own, served on a free loopback port.</summary>
internal sealed class City : IAsyncDisposable
{
    private readonly WebApplication _app;

    private City(WebApplication app, string folder)
    {
        _app = app;
        Folder = folder;
    }

    public string Folder { get; }

    public Uri Url => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    /// <summary>Of an article that the home page leads to.</summary>
    public async Task<Uri> ArticleAsync()
    {
        using var client = new HttpClient();
        var home = await client.GetStringAsync(Url);
        var link = Regex.Match(home, "href=\"(/[a-z]+/[a-z]+/[^\"#?]+)\"").Groups[1].Value;
        return link.Length > 0 ? new Uri(Url, link) : throw new InvalidOperationException("The home page leads to no article.");
    }

    /// <summary>With or without the output cache, and with settings of its own.</summary>
    public static Task<City> StartAsync(bool keepsPages = true, IReadOnlyDictionary<string, string?>? settings = null) =>
        StartAsync(NewFolder(), keepsPages, settings ?? new Dictionary<string, string?>());

    /// <summary>One site, set up from a recipe of the benchmark's own.</summary>
    /// <param name="recipe">Its text, which bears the name <c>bench</c>.</param>
    /// <param name="settings">Further ones.</param>
    public static async Task<City> StartSiteAsync(string recipe, IReadOnlyDictionary<string, string?> settings)
    {
        var folder = NewFolder();
        var recipes = Directory.CreateDirectory(Path.Combine(folder, "recipes")).FullName;
        await File.WriteAllTextAsync(Path.Combine(recipes, "bench.recipe.json"), recipe);
        return await StartAsync(folder, keepsPages: true, new Dictionary<string, string?>(settings) { ["Recipes:Folders:0"] = recipes, ["Setup:Recipe"] = "bench" });
    }

    private static string NewFolder() => Directory.CreateTempSubdirectory("egov-bench-").FullName;

    private static async Task<City> StartAsync(string folder, bool keepsPages, IReadOnlyDictionary<string, string?> settings)
    {
        var root = Repository.Root;
        var web = Path.Combine(root, "src", "Web");
        var manifest = Path.Combine(web, "bin", "Release", "net10.0", "EGovCms.Web.staticwebassets.runtime.json");
        var app = EgovHost.Build(["--contentRoot", web, "--applicationName", "EGovCms.Web", "--staticWebAssets", manifest], builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
            {
                ["Data:Folder"] = folder,
                ["OutputCache:Enabled"] = keepsPages ? "true" : "false",
                ["Serilog:MinimumLevel:Default"] = "Warning",
                ["Serilog:MinimumLevel:Override:EGovCms.Tenancy"] = "Warning",
                ["Setup:AdminPassword"] = HostProcess.NewPassword(),
            });
            builder.Configuration.AddInMemoryCollection(settings);
        });
        await app.Services.LoadTenantsAsync();
        await FirstSetup.EnsureAsync(app.Services);
        await app.StartAsync();
        return new City(app, folder);
    }

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
