using EGovCms.Tenancy;

namespace EGovCms.Tenants.Abstractions;

/// <summary>How switching or removing a tenant ended.</summary>
/// <param name="Settings">The tenant as it is now, or was when it was removed; null when there is none of that name.</param>
/// <param name="Problem">Why it was not done, localised; null when it was.</param>
/// <param name="File">The backup of a removed tenant.</param>
public sealed record TenantLifeResult(ShellSettings? Settings, string? Problem = null, string? File = null)
{
    public bool Succeeded => Problem is null;
}
