namespace EGovCms.Calendar.Abstractions;

/// <summary>A day that is not what its weekday says: worked though at a weekend, or free though in the week; or a named free day at a weekend.</summary>
/// <param name="Date">The day.</param>
/// <param name="IsWorked">Whether offices work on it.</param>
/// <param name="Name">The holiday that it belongs to: a key of the shipped table (<c>SpringFestival</c>) or an editor's words; may be empty.</param>
public sealed record CalendarDay(DateOnly Date, bool IsWorked, string Name);
