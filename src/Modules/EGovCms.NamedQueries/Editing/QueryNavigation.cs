using EGovCms.Admin.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.NamedQueries.Editing;

internal sealed class QueryNavigation(IStringLocalizer<QueriesText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu.Add(new NavigationEntry
    {
        Group = NavigationGroups.Site,
        Text = text["Queries"],
        Href = "~/Admin/NamedQueries",
        Icon = "search",
        Permission = QueryPermissions.Manage,
        Order = 60,
    });
}
