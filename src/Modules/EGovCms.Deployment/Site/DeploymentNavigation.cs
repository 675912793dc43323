using EGovCms.Admin.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Deployment.Site;

internal sealed class DeploymentNavigation(IStringLocalizer<DeploymentText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu.Add(new NavigationEntry
    {
        Group = NavigationGroups.Site,
        Text = text["Title"],
        Href = "~/Admin/Deployment",
        Icon = "package",
        Permission = DeploymentPermissions.Export,
        Order = 90,
    });
}
