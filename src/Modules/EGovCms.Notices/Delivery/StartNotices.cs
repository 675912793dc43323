using EGovCms.Tenancy;

namespace EGovCms.Notices.Delivery;

/// <summary>Sets the clock: what became due while the tenant slept is delivered in the background, before no page.</summary>
internal sealed class StartNotices(NoticeClock clock, TimeProvider time) : ITenantStartTask
{
    public int Order => 100;

    public Task StartAsync(CancellationToken cancellation)
    {
        clock.WakeAt(time.GetUtcNow().UtcDateTime);
        return Task.CompletedTask;
    }
}
