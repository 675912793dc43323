using EGovCms.Tenancy.Security;

namespace EGovCms.Calendar.Editing;

internal static class CalendarPermissions
{
    /// <summary>To change the working days by which every tenant counts its deadlines.</summary>
    public static readonly Permission Manage = new("ManageCalendar", "Permission_ManageCalendar", "Platform");
}
