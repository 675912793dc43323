using EGovCms.Tenancy;

namespace EGovCms.PublishLater.Schedule;

/// <summary>Does what became due while the tenant slept, and sets the clock.</summary>
internal sealed class StartSchedule(DueItems due, ScheduleClock clock) : ITenantStartTask
{
    public int Order => 100;

    public async Task StartAsync(CancellationToken cancellation)
    {
        if (await due.RunAsync(cancellation) is { } next)
            clock.WakeAt(next);
    }
}
