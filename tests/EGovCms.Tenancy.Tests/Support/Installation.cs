using System.Diagnostics;
using EGovCms.Modules;
using EGovCms.Tenancy.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;

namespace EGovCms.Tenancy.Tests.Support;

/// <summary>A host with tenancy alone: settings in memory, a clock that the test moves, requests without a network.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly ServiceProvider _host;
    private readonly RequestDelegate _pipeline;

    public Installation(IEnumerable<ModuleInfo>? modules = null, Action<TenancyOptions>? configure = null)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<IShellSettingsStore>(Store);
        services.AddSingleton<TimeProvider>(Clock);
        services.AddSingleton(Gate);
        services.AddSingleton(Starts);
        services.AddSingleton(Order);
        services.AddSingleton(new DiagnosticListener("EGovCms.Tests"));
        services.AddTenancy(new ModuleCatalog(modules ?? []), options =>
        {
            foreach (var shared in new[] { typeof(ILoggerFactory), typeof(TimeProvider), typeof(DiagnosticListener), typeof(StartSwitch) })
                options.SharedServices.Add(shared);
            options.TenantServices.Add(tenant => tenant.AddLogging().AddRouting().AddSingleton<OneTenant>().AddScoped<ITenantStartTask, StartTask>());
            options.BaseStartups.Add(typeof(ProbeStartup));
            configure?.Invoke(options);
        });
        _host = services.BuildServiceProvider();
        var app = new ApplicationBuilder(_host);
        app.UseTenants();
        app.Run(context =>
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
            return Task.CompletedTask;
        });
        _pipeline = app.Build();
    }

    public MemorySettingsStore Store { get; } = new();

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));

    public RequestGate Gate { get; } = new();

    public StartSwitch Starts { get; } = new();

    /// <summary>What start-up classes of test modules note.</summary>
    public List<string> Order { get; } = [];

    public ShellHost Shells => _host.GetRequiredService<ShellHost>();

    public Task LoadAsync() => _host.LoadTenantsAsync();

    /// <summary>A tenant that serves under a prefix of its own name.</summary>
    public Task<ShellSettings> AddAsync(string name, params string[] features) =>
        Shells.UpdateAsync(new ShellSettings { Name = name, State = TenantState.Running, Prefix = name, Features = features });

    public ShellSettings Settings(string name) => Shells.TryGetSettings(name, out var settings) ? settings : throw new KeyNotFoundException(name);

    /// <summary>What a browser would get.</summary>
    public async Task<Answer> GetAsync(string path, string host = "localhost", string method = "GET", string query = "")
    {
        await using var scope = _host.CreateAsyncScope();
        using var body = new MemoryStream();
        var context = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        context.Request.Method = method;
        context.Request.Scheme = "http";
        context.Request.Host = new HostString(host);
        context.Request.Path = path;
        context.Request.QueryString = new QueryString(query);
        context.Response.Body = body;
        await _pipeline(context);
        return new Answer(context.Response.StatusCode, System.Text.Encoding.UTF8.GetString(body.ToArray()), context.Response.Headers.Location);
    }

    public ValueTask DisposeAsync() => _host.DisposeAsync();
}
