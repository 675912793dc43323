using System.Diagnostics.CodeAnalysis;
using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EGovCms.Audit.Chain;

/// <summary>
/// Seals in the background what was committed: one run at a time in a process, and one more when something came meanwhile. Doing it in the transaction that
/// records would make all writers of a tenant wait for each other.
/// </summary>
[SuppressMessage("Design", "CA1001", Justification = "What the last request of a shell recorded is sealed after the shell has ended; a timer that is not set holds nothing.")]
internal sealed partial class AuditSealer
{
    private readonly IShellHost _shells;
    private readonly ShellSettings _tenant;
    private readonly IHostApplicationLifetime _host;
    private readonly TimeProvider _time;
    private readonly ILogger<AuditSealer> _log;
    private readonly WakeTimer _timer;

    public AuditSealer(IShellHost shells, ShellSettings tenant, IHostApplicationLifetime host, TimeProvider time, ILogger<AuditSealer> log)
    {
        (_shells, _tenant, _host, _time, _log) = (shells, tenant, host, time, log);
        _timer = new WakeTimer(time, TimeSpan.FromMinutes(1), RunAsync, host.ApplicationStopping);
    }

    /// <summary>Something was recorded, or may have been left by a process that ended.</summary>
    public void Wake() => _timer.WakeAt(_time.GetUtcNow().UtcDateTime);

    private async Task<DateTime?> RunAsync()
    {
        try
        {
            await using var scope = await _shells.CreateScopeAsync(_tenant.Name);
            await scope.Services.GetRequiredService<AuditChain>().SealAsync(_host.ApplicationStopping);
        }
        catch (Exception fault)
        {
            // The store cannot be reached, or the tenant is being removed. The next act, or the next start, seals what is left.
            LogFailed(_tenant.Name, fault);
        }

        return null;
    }

    [LoggerMessage(5020, LogLevel.Warning, "The audit trail of tenant {Tenant} could not be sealed now")]
    private partial void LogFailed(string tenant, Exception fault);
}
