using EGovCms.Tenancy;

namespace EGovCms.Queries.Pulls;

/// <summary>Looks for what became due while the tenant slept.</summary>
internal sealed class StartPulls(PullClock clock, TimeProvider time) : ITenantStartTask
{
    public int Order => 145;

    public Task StartAsync(CancellationToken cancellation)
    {
        clock.WakeAt(time.GetUtcNow().UtcDateTime);
        return Task.CompletedTask;
    }
}
