using EGovCms.Tenancy;
using EGovCms.Web.Composition;

namespace EGovCms.Web.Commands;

/// <summary>
/// The installation as a command works on it: the host's services over the same stores as the server, without serving. A server that runs
/// at the same time sees what was changed there, within its polling interval.
/// </summary>
internal sealed class Installation : IAsyncDisposable
{
    private readonly WebApplication _app;

    private Installation(WebApplication app) => _app = app;

    public IServiceProvider Services => _app.Services;

    public IShellHost Shells => Services.GetRequiredService<IShellHost>();

    public bool IsSetUp => Shells.TryGetSettings(ShellSettings.DefaultName, out var settings) && settings.State is TenantState.Running or TenantState.Disabled;

    /// <summary>Composes the host without reading its stores.</summary>
    public static Installation Compose(IReadOnlyList<string> configuration) =>
        new(EgovHost.Build([.. configuration, "--Logging:Console=none"]));

    /// <summary>Opens an installation that has been set up.</summary>
    public static async Task<Installation> OpenAsync(Invocation invocation)
    {
        var installation = Compose(invocation.Configuration);
        try
        {
            await installation.Services.LoadTenantsAsync(invocation.Cancellation);
            return installation.IsSetUp ? installation : throw new CommandException(ExitCode.NotSetUp, invocation.Text["NotSetUp"]);
        }
        catch
        {
            await installation.DisposeAsync();
            throw;
        }
    }

    /// <summary>The tenant's settings.</summary>
    public ShellSettings Tenant(string name, CommandText text) =>
        Shells.TryGetSettings(name, out var settings)
            ? settings
            : throw new CommandException(ExitCode.NotFound, text["Tenant_Unknown", name, string.Join(", ", Shells.Tenants.Take(20).Select(t => t.Name))]);

    /// <summary>A scope in the tenant, starting it.</summary>
    public async Task<ShellScope> ScopeAsync(string tenant, Invocation invocation)
    {
        var settings = Tenant(tenant, invocation.Text);
        if (settings.State is TenantState.Invalid or TenantState.Uninitialized or TenantState.Initializing)
            throw new CommandException(ExitCode.Refused, invocation.Text["Tenant_NotUsable", settings.Name, settings.State]);
        return await Shells.CreateScopeAsync(settings.Name, invocation.Cancellation);
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}
