using EGovCms.Admin.Abstractions;
using EGovCms.Tenants.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Tenants.Navigation;

internal sealed class TenantNavigation(IStringLocalizer<TenantsText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu.Add(new NavigationEntry
    {
        Group = NavigationGroups.Platform,
        Text = text["Tenants"],
        Href = "~/Admin/Tenants",
        Icon = "network",
        Permission = TenantPermissions.ManageTenants,
        Order = 10,
    });
}
