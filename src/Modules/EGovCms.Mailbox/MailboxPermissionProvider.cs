using EGovCms.Mailbox.Abstractions;
using EGovCms.Tenancy.Security;

namespace EGovCms.Mailbox;

internal sealed class MailboxPermissionProvider : IPermissionProvider
{
    public IReadOnlyList<Permission> Permissions { get; } =
    [
        MailboxPermissions.Manage, MailboxPermissions.Handle, MailboxPermissions.Review, MailboxPermissions.Sign,
        MailboxPermissions.Publish, MailboxPermissions.Supervise, MailboxPermissions.ReadReports,
    ];
}
