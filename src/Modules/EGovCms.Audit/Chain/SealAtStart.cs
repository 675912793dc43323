using EGovCms.Tenancy;

namespace EGovCms.Audit.Chain;

/// <summary>What another process recorded, or left behind when it ended, is sealed in the background.</summary>
internal sealed class SealAtStart(AuditSealer sealer) : ITenantStartTask
{
    public int Order => 100;

    public Task StartAsync(CancellationToken cancellation)
    {
        sealer.Wake();
        return Task.CompletedTask;
    }
}
