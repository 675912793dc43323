using EGovCms.Admin.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Menus.Admin;

internal sealed class MenuNavigation(IStringLocalizer<MenusAdminText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu.Add(new NavigationEntry
    {
        Group = NavigationGroups.Content,
        Text = text["Menus"],
        Href = "~/Admin/Menus",
        Icon = "list-tree",
        Permission = MenuPermissions.Manage,
        Order = 40,
    });
}
