using EGovCms.Tenancy;

namespace EGovCms.Queries.Imports;

/// <summary>Takes up what was under way when the tenant starts.</summary>
internal sealed class StartImports(ImportClock clock) : ITenantStartTask
{
    public int Order => 140;

    public Task StartAsync(CancellationToken cancellation)
    {
        clock.Wake();
        return Task.CompletedTask;
    }
}
