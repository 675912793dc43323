using EGovCms.Admin.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Notices.Admin;

internal sealed class NoticeNavigation(IStringLocalizer<NoticesText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu
        .Add(new NavigationEntry
        {
            Group = NavigationGroups.Site,
            Text = text["Notices"],
            Href = "~/Admin/Notices",
            Icon = "bell",
            Permission = NoticePermissions.Manage,
            Order = 70,
        })
        .Add(new NavigationEntry { Group = NavigationGroups.Account, Text = text["Inbox"], Href = "~/Account/Notices", Icon = "bell", Order = 5 });
}
