using EGovCms.Admin.Abstractions;
using EGovCms.Settings.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Seo.Push.Admin;

internal sealed class PushNavigation(IStringLocalizer<SeoText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu.Add(new NavigationEntry
    {
        Group = NavigationGroups.Site,
        Text = text["Push"],
        Href = "~/Admin/SearchPush",
        Icon = "send",
        Permission = SettingsPermissions.ManageSettings,
        Order = 13,
    });
}
