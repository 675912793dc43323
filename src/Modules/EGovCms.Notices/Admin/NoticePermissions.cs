using EGovCms.Tenancy.Security;

namespace EGovCms.Notices.Admin;

internal static class NoticePermissions
{
    /// <summary>To see which notices could not be delivered, to try them again, and to change what they say.</summary>
    public static readonly Permission Manage = new("ManageNotices", "Permission_ManageNotices", "Site");
}
