using System.Collections.Concurrent;
using EGovCms.Queries.DataSets;
using EGovCms.Tenancy;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace EGovCms.Queries.Admin.Data;

/// <summary>
/// Changes keys of data sets while nobody waits for it: millions of rows take minutes. What is interrupted has changed nothing and is asked for again. One a tenant.
/// </summary>
internal sealed partial class RotationRuns(IShellHost shells, ShellSettings tenant, IHostApplicationLifetime host, ILogger<RotationRuns> log)
{
    private readonly ConcurrentDictionary<string, RotationState> _states = new(StringComparer.Ordinal);

    public RotationState StateOf(string dataSet) => _states.GetValueOrDefault(dataSet);

    /// <summary>Begins; false when it is under way already.</summary>
    public bool TryStart(string dataSet)
    {
        if (!(_states.TryAdd(dataSet, RotationState.Running) || _states.TryUpdate(dataSet, RotationState.Running, RotationState.Failed)))
            return false;
        using (ExecutionContext.SuppressFlow())
            _ = Task.Run(() => RunAsync(dataSet));
        return true;
    }

    private async Task RunAsync(string dataSet)
    {
        try
        {
            await using var scope = await shells.CreateScopeAsync(tenant.Name, host.ApplicationStopping);
            if (await scope.Services.GetRequiredService<KeyRotation>().RotateAsync(dataSet, host.ApplicationStopping))
                _states.TryRemove(dataSet, out _);
            else
                _states[dataSet] = RotationState.Failed;
        }
        catch (Exception fault)
        {
            _states[dataSet] = RotationState.Failed;
            LogFailed(tenant.Name, dataSet, fault);
        }
    }

    [LoggerMessage(5811, LogLevel.Error, "The keys of data set {DataSet} of tenant {Tenant} could not be changed")]
    private partial void LogFailed(string tenant, string dataSet, Exception fault);
}
