using EGovCms.Tenancy;

using EGovCms.Tenants.Usage;

namespace EGovCms.Tenants.List;

/// <summary>A page of the list.</summary>
public sealed record TenantListResult(
    IReadOnlyList<(ShellSettings Tenant, int Depth)> Tenants, int Found, int Total, int Page, TenantListQuery Query)
{
    /// <summary>What the tenants of the page use.</summary>
    public IReadOnlyDictionary<string, UsageView> Usage { get; init; } = new Dictionary<string, UsageView>();

    public bool HasNext => Page * TenantDirectory.PageSize < Found;
}
