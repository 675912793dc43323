using EGovCms.Admin.Abstractions;
using EGovCms.Tenants.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Tenants.Features;

internal sealed class FeatureNavigation(IStringLocalizer<TenantsText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu.Add(new NavigationEntry
    {
        Group = NavigationGroups.Site,
        Text = text["Features"],
        Href = "~/Admin/Features",
        Icon = "toggle-right",
        Permission = TenantPermissions.ManageFeatures,
        Order = 90,
    });
}
