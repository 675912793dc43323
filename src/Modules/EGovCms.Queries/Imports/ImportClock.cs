using EGovCms.Queries.Versions;
using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EGovCms.Queries.Imports;

/// <summary>
/// Runs the tenant's imports in the background, one at a time: a lock on a file holds off other nodes and, after a reload, the tenant's former self; it ends with the process that holds it. What was under way
/// when a process ended is taken up when the tenant starts.
/// </summary>
internal sealed partial class ImportClock : IDisposable
{
    /// <summary>How long it waits for another that runs imports of this tenant.</summary>
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(10);

    /// <summary>How often it looks for files that are kept for a time only, while there are any.</summary>
    private static readonly TimeSpan Tidying = TimeSpan.FromMinutes(10);

    private readonly IShellHost _shells;
    private readonly ShellSettings _tenant;
    private readonly VersionFiles _files;
    private readonly IHostApplicationLifetime _host;
    private readonly TimeProvider _time;
    private readonly ILogger<ImportClock> _log;
    private readonly WakeTimer _timer;

    public ImportClock(IShellHost shells, ShellSettings tenant, VersionFiles files, IHostApplicationLifetime host, TimeProvider time, ILogger<ImportClock> log)
    {
        (_shells, _tenant, _files, _host, _time, _log) = (shells, tenant, files, host, time, log);
        _timer = new WakeTimer(time, TimeSpan.FromHours(1), RunAsync, host.ApplicationStopping);
    }

    /// <summary>There is something to do.</summary>
    public void Wake() => _timer.WakeAt(_time.GetUtcNow().UtcDateTime);

    public void Dispose() => _timer.Dispose();

    private async Task<DateTime?> RunAsync()
    {
        var again = _time.GetUtcNow().UtcDateTime + Retry;
        // What waits or is under way has a folder. Without one the store is left alone: a tenant that has just started may be about to be restored.
        if (!Directory.Exists(_files.Imports) || !Directory.EnumerateDirectories(_files.Imports).Any())
            return null;
        try
        {
            using var held = TryHold();
            if (held is null)
                return again;
            while (await RunOneAsync())
            {
            }

            return Directory.EnumerateFiles(_files.Imports, ImportFolder.SourceName, SearchOption.AllDirectories).Any() ? _time.GetUtcNow().UtcDateTime + Tidying : null;
        }
        catch (OperationCanceledException) when (_host.ApplicationStopping.IsCancellationRequested)
        {
            return null;
        }
        catch (Exception fault)
        {
            LogFailed(_tenant.Name, fault);
            return again;
        }
    }

    private async Task<bool> RunOneAsync()
    {
        await using var scope = await _shells.CreateScopeAsync(_tenant.Name, _host.ApplicationStopping);
        return scope.Services.GetService<ImportWork>() is { } work && await work.RunNextAsync(_host.ApplicationStopping);
    }

    private FileStream? TryHold()
    {
        try
        {
            return new FileStream(Path.Combine(_files.Imports, "lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }

    [LoggerMessage(5801, LogLevel.Error, "An import of query data of tenant {Tenant} could not be run now")]
    private partial void LogFailed(string tenant, Exception fault);
}
