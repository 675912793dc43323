using System.Security.Claims;
using EGovCms.Data.Settings;
using EGovCms.Modules;
using EGovCms.Tenancy;
using EGovCms.Tenancy.Security;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Liquid;
using EGovCms.Theming.Templates;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EGovCms.Theming.Tests.Support;

/// <summary>
/// A host with real tenants over one theme, its base theme and a module, whose templates are files that the test writes.
/// Only the stores of settings and tenants are in memory.
/// </summary>
internal sealed class TenantSite : IAsyncDisposable
{
    public const string Theme = "Test.Theme";
    public const string BaseTheme = "Test.BaseTheme";
    public const string Module = "Test.Module";

    private readonly DirectoryInfo _source = Directory.CreateTempSubdirectory("egov-theming-");
    private readonly Action<LiquidOptionsBuilder>? _limits;
    private WebApplication? _app;

    public TenantSite(Action<LiquidOptionsBuilder>? limits = null)
    {
        _limits = limits;
        Directory.CreateDirectory(Path.Combine(_source.FullName, "Web", "wwwroot"));
        Write($"Themes/{Theme}/Layout", "{% render_body %}");
    }

    public LogList Logs { get; } = new();

    public MemorySettings Settings { get; } = new();

    public Dictionary<string, string> TenantTemplates { get; } = [];

    public Dictionary<string, RequestDelegate> Endpoints { get; } = [];

    /// <summary>What its templates can do beside the usual.</summary>
    public List<ILiquidExtension> Extensions { get; } = [];

    /// <summary>Signs every request in as one who may edit templates.</summary>
    public bool EditorSignedIn { get; init; }

    /// <summary>Keeps pages, as a host in use does.</summary>
    public bool KeepsPages { get; init; }

    public SteppingClock Clock { get; } = new();

    /// <summary>The host's services, once started.</summary>
    public IServiceProvider Services => _app!.Services;

    public string WebRoot => Path.Combine(_source.FullName, "Web", "wwwroot");

    public TenantSite Write(string path, string liquid)
    {
        var file = new FileInfo(Path.Combine(_source.FullName, path + ".liquid"));
        file.Directory!.Create();
        File.WriteAllText(file.FullName, liquid);
        return this;
    }

    public TenantSite ThemeHas(string name, string liquid) => Write($"Themes/{Theme}/Views/{name}", liquid);

    public async Task<HttpClient> StartAsync()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ContentRootPath = Path.Combine(_source.FullName, "Web"),
            WebRootPath = WebRoot,
            EnvironmentName = Environments.Development,
        });
        builder.WebHost.UseTestServer();
        builder.Logging.ClearProviders().AddProvider(Logs);
        var limits = new LiquidOptionsBuilder();
        _limits?.Invoke(limits);
        builder.Configuration.AddInMemoryCollection(limits.Values);
        builder.Configuration["OutputCache:Enabled"] = KeepsPages ? "true" : "false";
        builder.Configuration["OutputCache:MaxBytes"] = "200000";
        builder.Services.AddSingleton<TimeProvider>(Clock);
        builder.Services.AddPageCache();
        builder.Services.AddSingleton<IShellSettingsStore, MemoryTenants>();
        builder.Services.AddSingleton(this);
        builder.Services.AddTenancy(Catalog(), Configure);

        _app = builder.Build();
        await _app.Services.LoadTenantsAsync();
        _app.UseTenantGates();
        _app.UseTenants();
        await _app.StartAsync();
        return _app.GetTestClient();
    }

    public async ValueTask DisposeAsync()
    {
        if (_app is not null)
            await _app.DisposeAsync();
        _source.Delete(recursive: true);
    }

    private void Configure(TenancyOptions options)
    {
        foreach (var shared in (Type[])[typeof(IConfiguration), typeof(IWebHostEnvironment), typeof(IHostEnvironment), typeof(ILoggerFactory), typeof(TimeProvider), typeof(IShellHost), typeof(ModuleCatalog), typeof(TenantSite), typeof(System.Diagnostics.DiagnosticListener), typeof(System.Diagnostics.DiagnosticSource)])
            options.SharedServices.Add(shared);
        options.TenantServices.Add(services =>
        {
            services.AddSingleton(typeof(ILogger<>), typeof(Logger<>));
            services.AddRouting();
            services.AddAntiforgery();
            services.AddDataProtection();
            services.AddAuthorization();
            services.AddSingleton<IAuthorizationHandler, GrantTemplates>();
            services.AddHttpContextAccessor();
            services.AddLocalization(o => o.ResourcesPath = "Resources");
            services.AddSingleton<ISettingsStore>(p => p.GetRequiredService<TenantSite>().Settings);
            services.AddSingleton<ISettingsMemory>(p => p.GetRequiredService<TenantSite>().Settings);
            services.AddSingleton<ITenantTemplates, SiteTemplates>();
            services.AddTheming();
            foreach (var extension in Extensions)
                services.AddSingleton(extension);
        });
        options.BaseStartups.Add(typeof(SiteStartup));
    }

    private static ModuleCatalog Catalog()
    {
        var assembly = typeof(TenantSite).Assembly;
        return new ModuleCatalog(
        [
            Info(BaseTheme, new ThemeAttribute { Name = BaseTheme }),
            Info(Theme, new ThemeAttribute { Name = Theme, BaseTheme = BaseTheme, Dependencies = [BaseTheme] }),
            Info(Module, new ModuleAttribute { Name = Module }),
        ]);

        ModuleInfo Info(string id, ModuleAttribute manifest) =>
            new(id, manifest, assembly, [new FeatureInfo { Id = id, ModuleId = id, Name = id, AlwaysEnabled = true, Dependencies = manifest.Dependencies, IsTheme = manifest is ThemeAttribute }], []);
    }

    private sealed class SiteTemplates(TenantSite site, ShellSettings tenant) : ITenantTemplates
    {
        public ValueTask<IReadOnlyDictionary<string, string>> GetAsync(CancellationToken cancellation = default) =>
            new(tenant.IsDefault ? site.TenantTemplates : new Dictionary<string, string>());
    }

    private sealed class SiteStartup(TenantSite site) : EGovCms.Modules.StartupBase
    {
        public override int Order => -1000;

        public override void Configure(IApplicationBuilder app, IEndpointRouteBuilder routes)
        {
            if (site.EditorSignedIn)
                app.Use(SignInAsync);
            app.UseStatusPages();
            foreach (var (path, handler) in site.Endpoints)
                routes.Map(path, handler);
        }

        private static Task SignInAsync(HttpContext http, RequestDelegate next)
        {
            http.User = new ClaimsPrincipal(new ClaimsIdentity([new Claim(ClaimTypes.Name, "editor")], "test"));
            return next(http);
        }
    }

    private sealed class GrantTemplates : AuthorizationHandler<PermissionRequirement>
    {
        protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
        {
            if (requirement.Permission == "EditTemplates")
                context.Succeed(requirement);
            return Task.CompletedTask;
        }
    }
}
