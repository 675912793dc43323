using EGovCms.Tenancy;

namespace EGovCms.Workflows.Deadlines;

/// <summary>Sets the clock: what passed while the tenant slept is dealt with in the background, before no page.</summary>
internal sealed class StartDeadlines(WorkflowClock clock, TimeProvider time) : ITenantStartTask
{
    public int Order => 120;

    public Task StartAsync(CancellationToken cancellation)
    {
        clock.WakeAt(time.GetUtcNow().UtcDateTime);
        return Task.CompletedTask;
    }
}
