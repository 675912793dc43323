namespace EGovCms.Calendar.Holidays;

/// <summary>A year's holidays, as the State Council's notice arranges them.</summary>
/// <param name="Year">The year of the notice.</param>
/// <param name="Holidays">Its holidays in order.</param>
public sealed record HolidayYear(int Year, IReadOnlyList<Holiday> Holidays);
