using EGovCms.Admin.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Search.Editing;

internal sealed class SearchNavigation(IStringLocalizer<SearchPageText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu.Add(new NavigationEntry
    {
        Group = NavigationGroups.Site,
        Text = text["Admin_Search"],
        Href = SearchTab.Log.Href,
        Icon = "search",
        Permission = SearchPermissions.Manage,
        Order = 60,
    });
}
