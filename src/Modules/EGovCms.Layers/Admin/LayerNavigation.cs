using EGovCms.Admin.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Layers.Admin;

internal sealed class LayerNavigation(IStringLocalizer<LayersText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu.Add(new NavigationEntry
    {
        Group = NavigationGroups.Site,
        Text = text["Layers"],
        Href = "~/Admin/Layers",
        Icon = "layers",
        Permission = LayerPermissions.Manage,
        Order = 65,
    });
}
