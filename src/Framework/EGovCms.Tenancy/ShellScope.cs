using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Tenancy;

/// <summary>A unit of work in a tenant: its services, and a claim that keeps the shell alive until disposed.</summary>
public sealed class ShellScope : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;
    private readonly Shell _shell;

    internal ShellScope(Shell shell)
    {
        _shell = shell;
        _scope = shell.Services.CreateAsyncScope();
    }

    public ShellSettings Settings => _shell.Settings;

    public IServiceProvider Services => _scope.ServiceProvider;

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _scope.DisposeAsync();
        await _shell.ReleaseAsync();
    }
}
