using EGovCms.Admin.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Admin.Navigation;

internal sealed class DashboardNavigation(IStringLocalizer<AdminText> text) : INavigationProvider
{
    // A group without a heading, above all others.
    private static readonly NavigationGroup Top = new("Top", 0, "");

    public void Build(NavigationBuilder menu) => menu.Add(new NavigationEntry
    {
        Group = Top,
        Text = text["Dashboard"],
        Href = "~/Admin",
        Icon = "layout-dashboard",
        Order = 0,
    });
}
