using System.Diagnostics;
using EGovCms.Data;
using EGovCms.Modules;
using EGovCms.Tenancy;
using EGovCms.Testing.Postgres;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Hosting.Internal;
using Microsoft.Extensions.Logging;

namespace EGovCms.Testing;

/// <summary>
/// The framework's tenancy and data without a web server: a platform's store and real tenants, in a folder or database of the
/// test's own. What a feature would register goes into <see cref="InstallationOptions.TenantServices"/>.
/// </summary>
public sealed class TestInstallation : IAsyncDisposable
{
    private readonly TemporaryFolder? _folder;
    private readonly PostgresDatabase? _database;
    private readonly ServiceProvider _host;
    private readonly string _provider;

    private TestInstallation(string provider, InstallationOptions options, TemporaryFolder? folder, PostgresDatabase? database)
    {
        _provider = provider;
        _folder = folder;
        _database = database;
        Folder = options.Folder ?? folder!.Path;
        ConnectionString = options.ConnectionString ?? database?.ConnectionString;
        _host = BuildHost(options);
    }

    /// <summary>The data folder.</summary>
    public string Folder { get; }

    /// <summary>PostgreSQL's, or null on SQLite.</summary>
    public string? ConnectionString { get; }

    /// <summary>The host's services.</summary>
    public IServiceProvider Host => _host;

    /// <summary>All tenants.</summary>
    public IShellHost Shells => _host.GetRequiredService<IShellHost>();

    /// <summary>The clock of everything in the installation.</summary>
    public TestClock Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    /// <summary>Makes an installation on the given database, with no tenant yet.</summary>
    public static async Task<TestInstallation> CreateAsync(string provider, Action<InstallationOptions>? configure = null)
    {
        var options = new InstallationOptions();
        configure?.Invoke(options);
        var folder = options.Folder is null ? new TemporaryFolder() : null;
        var database = provider == DatabaseProvider.Postgres && options.ConnectionString is null ? await PostgresServer.CreateDatabaseAsync() : null;
        var installation = new TestInstallation(provider, options, folder, database);
        await installation._host.LoadTenantsAsync();
        return installation;
    }

    /// <summary>Makes a tenant that serves, on the installation's database.</summary>
    public Task<ShellSettings> AddTenantAsync(string name) =>
        Shells.UpdateAsync(new ShellSettings { Name = name, State = TenantState.Running, DatabaseProvider = _provider, Prefix = name });

    /// <summary>Opens a scope in the tenant, starting it.</summary>
    public Task<ShellScope> ScopeAsync(string name) => Shells.CreateScopeAsync(name);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _host.DisposeAsync();
        if (_database is not null)
            await _database.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _folder?.Dispose();
    }

    private ServiceProvider BuildHost(InstallationOptions options)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Folder"] = Folder,
            ["Data:Provider"] = _provider,
            ["Data:ConnectionString"] = ConnectionString,
        }.Concat(options.Configuration)).Build();

        var services = new ServiceCollection();
        services.AddLogging(logging => options.Logging?.Invoke(logging));
        services.AddSingleton<IConfiguration>(configuration);
        services.AddSingleton<IHostEnvironment>(new HostingEnvironment { ContentRootPath = Folder, EnvironmentName = "Testing" });
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(new DiagnosticListener("EGovCms.Testing"));
        services.AddEgovData(configuration);
        options.HostServices?.Invoke(services, configuration);
        services.AddTenancy(new ModuleCatalog(options.Modules), tenancy =>
        {
            foreach (var shared in new[] { typeof(IConfiguration), typeof(IHostEnvironment), typeof(ILoggerFactory), typeof(TimeProvider), typeof(DiagnosticListener), typeof(IShellHost), typeof(IShellSettingsStore) })
                tenancy.SharedServices.Add(shared);
            foreach (var shared in options.SharedServices)
                tenancy.SharedServices.Add(shared);
            tenancy.TenantServices.Add(tenant => tenant.AddLogging().AddOptions().AddRouting().AddTenantData());
            foreach (var add in options.TenantServices)
                tenancy.TenantServices.Add(add);
        });
        return services.BuildServiceProvider();
    }
}
