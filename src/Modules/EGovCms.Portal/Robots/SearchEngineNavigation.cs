using EGovCms.Admin.Abstractions;
using EGovCms.Settings.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Portal.Robots;

internal sealed class SearchEngineNavigation(IStringLocalizer<PortalText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu.Add(new NavigationEntry
    {
        Group = NavigationGroups.Site,
        Text = text["Engines"],
        Href = "~/Admin/SearchEngines",
        Icon = "search",
        Permission = SettingsPermissions.ManageSettings,
        Order = 12,
    });
}
