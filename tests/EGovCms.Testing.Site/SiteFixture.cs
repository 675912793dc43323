using System.Reflection;
using EGovCms.Data;
using EGovCms.Tenancy;
using EGovCms.Testing.Postgres;
using EGovCms.Web.Composition;
using EGovCms.Web.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace EGovCms.Testing.Site;

/// <summary>
/// The whole host in this process, on a real port and a data folder of its own, set up from a recipe as on its first start.
/// Use it as a class or assembly fixture; derive from it to choose recipe, database or configuration.
/// </summary>
public class SiteFixture : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private PostgresDatabase? _database;
    private WebApplication? _app;

    /// <summary>The first administrator's name.</summary>
    public const string AdminUser = "admin";

    /// <summary>The first administrator's password: of this installation only, made anew for each.</summary>
    public string AdminPassword { get; } = $"Aa1!{Guid.NewGuid():N}";

    /// <summary>The host's address, without a slash at its end.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The host's services.</summary>
    public IServiceProvider Services => _app?.Services ?? throw new InvalidOperationException("The site has not been started.");

    /// <summary>All tenants.</summary>
    public IShellHost Shells => Services.GetRequiredService<IShellHost>();

    /// <summary>The data folder.</summary>
    public string Folder => _folder.Path;

    /// <summary>Recipe of the default tenant. The whole city unless a derived fixture says otherwise.</summary>
    protected virtual string Recipe => "liupanshui";

    /// <summary>The database of the platform and of all tenants.</summary>
    protected virtual string Provider => DatabaseProvider.Sqlite;

    /// <summary>Adds to the host's configuration and services.</summary>
    protected virtual void Configure(WebApplicationBuilder builder)
    {
    }

    /// <inheritdoc />
    public virtual async ValueTask InitializeAsync()
    {
        if (Provider == DatabaseProvider.Postgres)
            _database = await PostgresServer.CreateDatabaseAsync();
        var web = Path.Combine(RepositoryRoot(), "src", "Web");
        var manifest = Path.Combine(web, "bin", BuildConfiguration(), "net10.0", "EGovCms.Web.staticwebassets.runtime.json");
        string[] arguments = ["--contentRoot", web, "--applicationName", "EGovCms.Web", "--environment", "Testing", "--staticWebAssets", manifest];
        _app = EgovHost.Build(arguments, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Configuration.AddInMemoryCollection(Settings());
            Configure(builder);
        });
        await _app.Services.LoadTenantsAsync();
        await FirstSetup.EnsureAsync(_app.Services);
        await _app.StartAsync();
        Url = _app.Urls.First().TrimEnd('/');
    }

    /// <inheritdoc />
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
        }

        if (_database is not null)
            await _database.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder.Dispose();
    }

    /// <summary>A client that keeps cookies and follows redirects as a browser does.</summary>
    public HttpClient CreateClient(bool followRedirects = true) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = followRedirects }) { BaseAddress = new Uri(Url + "/") };

    /// <summary>A browser without scripts that nobody has signed in with.</summary>
    public SiteBrowser CreateBrowser(bool followRedirects = true) => new(CreateClient(followRedirects));

    private Dictionary<string, string?> Settings() => new()
    {
        ["Data:Folder"] = Folder,
        ["Data:Provider"] = Provider,
        ["Data:ConnectionString"] = _database?.ConnectionString,
        ["Setup:Recipe"] = Recipe,
        ["Setup:AdminUser"] = AdminUser,
        ["Setup:AdminPassword"] = AdminPassword,
    };

    private static string BuildConfiguration() =>
        typeof(SiteFixture).Assembly.GetCustomAttribute<AssemblyConfigurationAttribute>()?.Configuration ?? "Debug";

    private static string RepositoryRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "EGovCms.sln")))
                return folder.FullName;
        }

        throw new InvalidOperationException($"There is no EGovCms.sln above {AppContext.BaseDirectory}: run the tests in the repository.");
    }
}
