using EGovCms.Admin.Abstractions;
using EGovCms.Mailbox.Abstractions;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Reports;

internal sealed class ReportNavigation(IStringLocalizer<MailboxText> text) : INavigationProvider
{
    public void Build(NavigationBuilder menu) => menu.Add(new NavigationEntry
    {
        Group = NavigationGroups.Content,
        Text = text["Reports"],
        Href = "~/Admin/Reports",
        Icon = "lock",
        Permission = MailboxPermissions.ReadReports,
        Order = 9,
    });
}
