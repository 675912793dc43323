using EGovCms.Tenancy.Security;

namespace EGovCms.Media.Library;

internal static class MediaPermissions
{
    /// <summary>To upload, choose and delete media.</summary>
    public static readonly Permission Manage = new("ManageMediaContent", "Permission_ManageMediaContent", "Content");
}
