using EGovCms.Tenancy;

namespace EGovCms.Seo.Push;

/// <summary>Looks for what became due while the tenant slept.</summary>
internal sealed class StartPush(PushClock clock, TimeProvider time) : ITenantStartTask
{
    public int Order => 150;

    public Task StartAsync(CancellationToken cancellation)
    {
        clock.WakeAt(time.GetUtcNow().UtcDateTime);
        return Task.CompletedTask;
    }
}
