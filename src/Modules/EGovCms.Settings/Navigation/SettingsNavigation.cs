using EGovCms.Admin.Abstractions;
using EGovCms.Settings.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Settings.Navigation;

internal sealed class SettingsNavigation(IStringLocalizer<SettingsText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu.Add(new NavigationEntry
    {
        Group = NavigationGroups.Site,
        Text = text["Settings"],
        Href = "~/Admin/Settings",
        Icon = "settings",
        Permission = SettingsPermissions.ManageSettings,
        Order = 10,
    });
}
