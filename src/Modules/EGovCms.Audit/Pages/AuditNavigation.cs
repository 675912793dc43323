using EGovCms.Admin.Abstractions;
using EGovCms.Audit.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Audit.Pages;

internal sealed class AuditNavigation(IStringLocalizer<AuditText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu.Add(new NavigationEntry
    {
        Group = NavigationGroups.People,
        Text = text["Audit"],
        Href = "~/Admin/Audit",
        Icon = "scroll-text",
        Permission = AuditPermissions.ViewAuditTrail,
        Order = 30,
    });
}
