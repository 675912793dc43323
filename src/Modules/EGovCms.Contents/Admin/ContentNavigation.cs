using EGovCms.Admin.Abstractions;
using EGovCms.Contents.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Contents.Admin;

internal sealed class ContentNavigation(IStringLocalizer<ContentsAdminText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu
        .Add(new NavigationEntry
        {
            Group = NavigationGroups.Content,
            Text = text["Contents"],
            Href = "~/Admin/Content",
            Icon = "file-text",
            Permission = ContentPermissions.List,
            Order = 10,
        })
        .Add(new NavigationEntry
        {
            Group = NavigationGroups.Site,
            Text = text["ContentTypes"],
            Href = "~/Admin/ContentTypes",
            Icon = "blocks",
            Permission = ContentPermissions.EditTypes,
            Order = 40,
        });
}
