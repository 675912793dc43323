using EGovCms.Admin.Abstractions;
using EGovCms.Workflows.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Workflows.Admin;

internal sealed class WorkflowNavigation(IStringLocalizer<WorkflowsText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu
        .Add(new NavigationEntry { Group = NavigationGroups.Content, Text = text["Tasks"], Href = Addresses.Tasks, Icon = "list-checks", Order = 5 })
        .Add(new NavigationEntry
        {
            Group = NavigationGroups.Site,
            Text = text["Workflows"],
            Href = "~/Admin/Workflows",
            Icon = "workflow",
            Permission = WorkflowPermissions.Manage,
            Order = 65,
        });
}
