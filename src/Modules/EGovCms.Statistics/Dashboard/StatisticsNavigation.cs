using EGovCms.Admin.Abstractions;
using EGovCms.Statistics.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Statistics.Dashboard;

internal sealed class StatisticsNavigation(IStringLocalizer<StatisticsText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu.Add(new NavigationEntry
    {
        Group = NavigationGroups.Site,
        Text = text["Statistics"],
        Href = StatisticsEndpoints.Address,
        Icon = "chart-column",
        Permission = StatisticsPermissions.View,
        Order = 5,
    });
}
