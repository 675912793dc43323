using EGovCms.Admin.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Media.Library;

internal sealed class MediaNavigation(IStringLocalizer<MediaText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu.Add(new NavigationEntry
    {
        Group = NavigationGroups.Content,
        Text = text["Library"],
        Href = "~/Admin/Media",
        Icon = "images",
        Permission = MediaPermissions.Manage,
        Order = 30,
    });
}
