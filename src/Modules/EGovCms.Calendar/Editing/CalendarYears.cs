namespace EGovCms.Calendar.Editing;

/// <summary>The years that can be looked at and changed.</summary>
internal static class CalendarYears
{
    public static bool Contains(int year) => year is >= 1990 and < 2100;
}
