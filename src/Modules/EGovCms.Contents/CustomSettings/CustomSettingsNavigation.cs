using EGovCms.Admin.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.CustomSettings;

internal sealed class CustomSettingsNavigation(IStringLocalizer<ContentsAdminText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu.Add(new NavigationEntry
    {
        Group = NavigationGroups.Site,
        Text = text["CustomSettings"],
        Href = "~/Admin/CustomSettings",
        Icon = "sliders-horizontal",
        Permission = CustomSettingsPermissions.Manage,
        Order = 20,
    });
}
