using EGovCms.Accounts.Abstractions;
using EGovCms.Data;
using EGovCms.Data.Changes;
using EGovCms.Tenancy;
using EGovCms.Testing.Postgres;
using EGovCms.Web.Composition;
using EGovCms.Web.Setup;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
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
    private TemporaryFolder _folder = new();
    private Lazy<Task<PostgresDatabase>> _database = new(PostgresServer.CreateDatabaseAsync);
    private string _password = $"Aa1!{Guid.NewGuid():N}";
    private WebApplication? _app;

    /// <summary>The first administrator's name.</summary>
    public const string AdminUser = "admin";

    /// <summary>The first administrator's password: made anew for each installation that is set up.</summary>
    public string AdminPassword => Twin?.AdminPassword ?? _password;

    /// <summary>Another host on whose installation this one runs as well, as a second node. It must outlive this one.</summary>
    public SiteFixture? Twin { get; init; }

    /// <summary>The account that this host's last start made, or null when it found the installation set up.</summary>
    public AdministratorAccount? Administrator { get; private set; }

    /// <summary>The host's address, without a slash at its end.</summary>
    public string Url { get; private set; } = "";

    /// <summary>The host's services.</summary>
    public IServiceProvider Services => _app?.Services ?? throw new InvalidOperationException("The site has not been started.");

    /// <summary>All tenants.</summary>
    public IShellHost Shells => Services.GetRequiredService<IShellHost>();

    /// <summary>The data folder.</summary>
    public string Folder => Twin?.Folder ?? _folder.Path;

    /// <summary>The file of the key that encrypts the data-protection keys.</summary>
    public string KeyFile => Path.Combine(Folder, "installation.key");

    /// <summary>Recipe of the default tenant. The whole city unless a derived fixture says otherwise.</summary>
    protected virtual string Recipe => "liupanshui";

    /// <summary>The database of the platform and of all tenants.</summary>
    protected virtual string Provider => DatabaseProvider.Sqlite;

    /// <summary>
    /// What fixtures have in common that are set up alike, from the recipe to the end of <see cref="SetUpAsync"/>: one of a test process is set up, and each takes a
    /// copy of it. Null: this one is set up by itself.
    /// </summary>
    protected virtual string? Template => null;

    /// <summary>
    /// Who sets the template up. A fixture that is configured by a test names another one, which has what all of them have: whichever comes first, its own
    /// settings, wrong ones among them, are not the others'.
    /// </summary>
    protected virtual SiteFixture TemplateMaker => this;

    /// <summary>Adds to the host's configuration and services.</summary>
    protected virtual void Configure(WebApplicationBuilder builder)
    {
    }

    /// <summary>Adds to what the recipe has made, and leaves nothing in memory that tests need: it does not run for a copy.</summary>
    protected virtual Task SetUpAsync() => Task.CompletedTask;

    /// <inheritdoc />
    public virtual async ValueTask InitializeAsync()
    {
        if (Template is not null && Twin is null)
        {
            var template = await SiteTemplate.GetAsync($"{Template} on {Provider}", AskMakerAsync);
            _password = template.AdminPassword;
            if (await template.CopyAsync(_folder.Path) is { } database)
                _database = new(Task.FromResult(database));
            await StartAsync();
            await FollowAsync();
        }
        else
        {
            await StartAsync();
            await SetUpAsync();
        }
    }

    /// <inheritdoc />
    public virtual async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        await StopAsync();
        if (_database.IsValueCreated)
            await (await _database.Value).DisposeAsync();
        _folder.Dispose();
    }

    /// <summary>Stops the host and starts it again on the same data, at another address. In between, the data can be touched.</summary>
    public async Task RestartAsync(Action? between = null)
    {
        await StopAsync();
        between?.Invoke();
        await StartAsync();
    }

    /// <summary>Starts a host on this installation, which must not run in this process then, in a process of its own.</summary>
    /// <param name="url">Its address.</param>
    /// <param name="page">The page that answers when it is up.</param>
    /// <param name="settings">Others than the fixture's, by their names in the configuration.</param>
    public async Task<SiteProcess> StartProcessAsync(Uri url, string page, IReadOnlyDictionary<string, string?> settings)
    {
        var all = await SettingsAsync();
        // Where fixtures with recipes of their own keep them.
        all["Recipes:Folders:0"] = Path.Combine(Folder, "recipes");
        foreach (var (name, value) in settings)
            all[name] = value;
        return await SiteProcess.StartAsync(url, page, all, TestContext.Current.CancellationToken);
    }

    /// <summary>A client that keeps cookies and follows redirects as a browser does.</summary>
    public HttpClient CreateClient(bool followRedirects = true) =>
        new(new SocketsHttpHandler { AllowAutoRedirect = followRedirects }) { BaseAddress = new Uri(Url + "/") };

    /// <summary>A browser without scripts that nobody has signed in with.</summary>
    public SiteBrowser CreateBrowser(bool followRedirects = true) => new(CreateClient(followRedirects));

    private async Task StartAsync()
    {
        var settings = await SettingsAsync();
        var web = Path.Combine(Repository.Root, "src", "Web");
        var manifest = Path.Combine(Repository.Host, "EGovCms.Web.staticwebassets.runtime.json");
        string[] arguments = ["--contentRoot", web, "--applicationName", "EGovCms.Web", "--environment", "Testing", "--staticWebAssets", manifest];
        _app = EgovHost.Build(arguments, builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Configuration.AddInMemoryCollection(settings);
            builder.Services.Configure<TenancyOptions>(tenancy => tenancy.TenantServices.Add(HashPasswordsQuickly));
            Configure(builder);
        });
        await _app.Services.LoadTenantsAsync();
        Administrator = await FirstSetup.EnsureAsync(_app.Services);
        await _app.StartAsync();
        Url = _app.Urls.First().TrimEnd('/');
    }

    private async Task<SiteTemplate> AskMakerAsync()
    {
        var maker = TemplateMaker;
        var template = await maker.MakeTemplateAsync();
        if (maker != this)
            await maker.DisposeAsync();
        return template;
    }

    // In this fixture's folder and database, which become the template's.
    private async Task<SiteTemplate> MakeTemplateAsync()
    {
        await StartAsync();
        await SetUpAsync();
        await FollowAsync();
        await StopAsync();
        var template = new SiteTemplate(_folder, _database.IsValueCreated ? await _database.Value : null, _password);
        _folder = new TemporaryFolder();
        _database = new(PostgresServer.CreateDatabaseAsync);
        return template;
    }

    // Tenants start, and what follows from what was changed is done: in the template once, instead of in each copy.
    private async Task FollowAsync()
    {
        foreach (var tenant in Shells.Tenants.Where(each => each.State is TenantState.Running))
        {
            await using var scope = await Shells.CreateScopeAsync(tenant.Name);
            if (scope.Services.GetService<IChangePump>() is { } pump)
                await pump.DrainAsync(TestContext.Current.CancellationToken);
        }
    }

    /// <summary>Stops the host as when its process is asked to end.</summary>
    public async Task StopAsync()
    {
        if (_app is not null)
        {
            await _app.StopAsync();
            await _app.DisposeAsync();
            _app = null;
        }

        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
    }

    /// <summary>Reaches the database on PostgreSQL as its administrator; null on SQLite.</summary>
    public async Task<string?> ConnectionStringAsync()
    {
        if (Twin is not null)
            return await Twin.ConnectionStringAsync();
        return Provider == DatabaseProvider.Postgres ? (await _database.Value).ConnectionString : null;
    }

    private async Task<Dictionary<string, string?>> SettingsAsync() => new()
    {
        ["Data:Folder"] = Folder,
        // Inside, unlike an installation's: it goes with the folder.
        ["Keys:File"] = KeyFile,
        ["Data:Provider"] = Provider,
        ["Data:ConnectionString"] = await ConnectionStringAsync(),
        ["Setup:Recipe"] = Recipe,
        ["Setup:AdminUser"] = AdminUser,
        ["Setup:AdminPassword"] = AdminPassword,
    };

    // A hash as slow as it has to be takes a processor for a tenth of a second, at each sign-in of each test.
    private static void HashPasswordsQuickly(IServiceCollection tenant) => tenant.Configure<PasswordHasherOptions>(hashing => hashing.IterationCount = 1000);
}
