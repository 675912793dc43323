using System.Text.Json;

namespace EGovCms.Calendar.Holidays;

/// <summary>
/// The holidays that come with the module: 2004 to 2026, from the yearly notices of the General Office of the State Council (国务院办公厅关于部分节假日安排的通知), with
/// the extension of Spring Festival in 2020, the changed Labour Day of 2019 and the free day of 2015.
/// </summary>
internal static class StatutoryHolidays
{
    /// <summary>All years, in order.</summary>
    public static IReadOnlyList<HolidayYear> Years { get; } = Read();

    private static HolidayYear[] Read()
    {
        using var table = typeof(StatutoryHolidays).Assembly.GetManifestResourceStream("statutory-holidays.json")
            ?? throw new InvalidOperationException("The table of holidays is not in the assembly.");
        return JsonSerializer.Deserialize(table, HolidayJson.Default.HolidayYearArray) ?? [];
    }
}
