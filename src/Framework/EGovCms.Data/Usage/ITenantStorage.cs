namespace EGovCms.Data.Usage;

/// <summary>The room that the tenant's files and database take, and what its quota leaves. A singleton of the tenant.</summary>
public interface ITenantStorage
{
    /// <summary>Bytes of files and database now.</summary>
    ValueTask<long> MeasureAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Takes room for a file that is about to be stored; false, and nothing taken, when the quota does not leave it. Two that come at once
    /// cannot both take the last room. Less than zero gives room back, and always succeeds.
    /// </summary>
    ValueTask<bool> TryTakeAsync(long bytes, CancellationToken cancellation = default);
}
