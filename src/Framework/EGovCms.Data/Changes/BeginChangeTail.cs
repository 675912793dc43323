using EGovCms.Tenancy;

namespace EGovCms.Data.Changes;

/// <summary>Fixes the place from which this process hears of changes, right after the migrations.</summary>
internal sealed class BeginChangeTail(TenantDb db, ChangeTail tail) : ITenantStartTask
{
    public int Order => -990;

    public Task StartAsync(CancellationToken cancellation) => tail.BeginAsync(db, cancellation);
}
