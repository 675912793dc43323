using EGovCms.Admin.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Taxonomies.Admin;

internal sealed class TaxonomyNavigation(IStringLocalizer<TaxonomiesAdminText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu.Add(new NavigationEntry
    {
        Group = NavigationGroups.Content,
        Text = text["Columns"],
        Href = "~/Admin/Taxonomies",
        Icon = "folder-tree",
        Permission = TaxonomyPermissions.Manage,
        Order = 20,
    });
}
