using EGovCms.Tenancy;

namespace EGovCms.Workflows.Inbox;

/// <summary>Lets other tenants give this one tasks.</summary>
internal sealed class JoinTaking(PlatformTasks platform) : ITenantStartTask
{
    public int Order => 110;

    public Task StartAsync(CancellationToken cancellation) => platform.JoinAsync(cancellation);
}
