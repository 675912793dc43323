using EGovCms.Admin.Abstractions;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Tenancy.Security;

namespace EGovCms.Mailbox.Desk;

internal sealed class DeskCard : IDashboardCard
{
    public Type Component => typeof(DeskCounts);

    public Permission? Permission => MailboxPermissions.Handle;

    public int Order => 12;

    public DashboardSpan Span => DashboardSpan.Full;
}
