using EGovCms.Admin.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Calendar.Editing;

internal sealed class CalendarNavigation(IStringLocalizer<CalendarText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu.Add(new NavigationEntry
    {
        Group = NavigationGroups.Platform,
        Text = text["Calendar"],
        Href = "~/Admin/Calendar",
        Icon = "calendar",
        Permission = CalendarPermissions.Manage,
        Order = 60,
    });
}
