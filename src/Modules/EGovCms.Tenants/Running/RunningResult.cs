using EGovCms.Tenancy.Observing;

namespace EGovCms.Tenants.Running;

/// <summary>A page of the list, and the sums over all of it; counted since a moment in the site's time.</summary>
public sealed record RunningResult(RunningQuery Query, IReadOnlyList<TenantActivity> Sites, int Count, int Started, long RequestsHour, long RequestsDay, long ErrorsDay, DateTime Since)
{
    public const int PageSize = 50;

    public bool HasNext => Query.Page * PageSize < Count;
}
