using EGovCms.Tenancy;

namespace EGovCms.Tenants.List;

/// <summary>A page of the list.</summary>
public sealed record TenantListResult(
    IReadOnlyList<(ShellSettings Tenant, int Depth)> Tenants, int Found, int Total, int Page, TenantListQuery Query)
{
    public bool HasNext => Page * TenantDirectory.PageSize < Found;
}
