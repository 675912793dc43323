using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EGovCms.Audit.Chain;

/// <summary>
/// Seals in the background what was committed: one run at a time in a process, and one more when something came meanwhile. Doing it in the transaction that
/// records would make all writers of a tenant wait for each other.
/// </summary>
internal sealed partial class AuditSealer(IShellHost shells, ShellSettings tenant, IHostApplicationLifetime host, ILogger<AuditSealer> log)
{
    private const int Idle = 0;
    private const int Running = 1;
    private const int Again = 2;
    private int _state;

    /// <summary>Something was recorded, or may have been left by a process that ended.</summary>
    public void Wake()
    {
        // Whoever finds it idle begins; whoever finds it running asks for one more round.
        if (Interlocked.CompareExchange(ref _state, Running, Idle) == Idle)
        {
            using (ExecutionContext.SuppressFlow())
                _ = Task.Run(RunAsync);
        }
        else if (Interlocked.CompareExchange(ref _state, Again, Running) == Idle)
        {
            Wake();
        }
    }

    private async Task RunAsync()
    {
        do
        {
            Volatile.Write(ref _state, Running);
            try
            {
                await using var scope = await shells.CreateScopeAsync(tenant.Name);
                await scope.Services.GetRequiredService<AuditChain>().SealAsync(host.ApplicationStopping);
            }
            catch (Exception fault)
            {
                // The store cannot be reached, or the tenant is being removed. The next act, or the next start, seals what is left.
                LogFailed(tenant.Name, fault);
            }
        }
        while (Interlocked.CompareExchange(ref _state, Idle, Running) == Again);
    }

    [LoggerMessage(5020, LogLevel.Warning, "The audit trail of tenant {Tenant} could not be sealed now")]
    private partial void LogFailed(string tenant, Exception fault);
}
