using EGovCms.Admin.Abstractions;
using EGovCms.Queries.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Queries.Admin;

internal sealed class QueryNavigation(IStringLocalizer<QueriesText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu.Add(
        new NavigationEntry { Group = NavigationGroups.Interaction, Text = text["Desk_Systems"], Href = QueryAddresses.Systems, Icon = "search", Permission = QueryPermissions.View, Order = 60 });
}
