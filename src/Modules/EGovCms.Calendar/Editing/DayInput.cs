using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Calendar.Abstractions;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Calendar.Editing;

/// <summary>The form that changes a few days, as it was sent.</summary>
/// <param name="From">The first day, <c>2026-10-01</c>.</param>
/// <param name="To">The last day; empty for one day.</param>
/// <param name="Kind"><see cref="Rest"/>, <see cref="Work"/> or <see cref="Restore"/>.</param>
/// <param name="Name">The days' name, or empty.</param>
public sealed record DayInput(string From, string To, string Kind, string Name)
{
    /// <summary>The longest name, in characters.</summary>
    public const int NameLength = 64;

    /// <summary>The days are free.</summary>
    public const string Rest = "rest";

    /// <summary>The days are worked.</summary>
    public const string Work = "work";
    /// <summary>The days are free.</summary>

    /// <summary>What was entered for the days is taken back.</summary>
    public const string Restore = "restore";

    private const int MostDays = 31;

    /// <summary>The form before anything is entered.</summary>
    public static DayInput Empty { get; } = new("", "", Rest, "");

    internal static DayInput Of(IFormCollection form) =>
        new(form["From"].ToString().Trim(), form["To"].ToString().Trim(), form["Kind"].ToString(), form["Name"].ToString().Trim());

    /// <summary>The range that was entered; null, with errors told, when there is none.</summary>
    internal (DateOnly From, DateOnly To)? Read(FormErrors errors, IStringLocalizer<CalendarText> text)
    {
        var from = Date(From);
        var to = To.Length == 0 ? from : Date(To);
        if (from is null)
            errors.Add(nameof(From), text["Date_Invalid"]);
        if (to is null && To.Length > 0)
            errors.Add(nameof(To), text["Date_Invalid"]);
        if (Kind is not (Rest or Work or Restore))
            errors.Add(nameof(Kind), text["Kind_Invalid"]);
        if (Name.Length > NameLength)
            errors.Add(nameof(Name), text["Name_TooLong", NameLength]);
        if (from > to)
            errors.Add(nameof(To), text["To_BeforeFrom"]);
        else if (from is { } first && to is { } last && last.DayNumber - first.DayNumber >= MostDays)
            errors.Add(nameof(To), text["To_TooFar", MostDays]);
        return errors.IsEmpty ? (from!.Value, to!.Value) : null;
    }

    /// <summary>The days of the range, as entered.</summary>
    internal IReadOnlyList<CalendarDay> Days(DateOnly from, DateOnly to) =>
        [.. Enumerable.Range(0, to.DayNumber - from.DayNumber + 1).Select(i => new CalendarDay(from.AddDays(i), Kind == Work, Name))];

    private static DateOnly? Date(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && CalendarYears.Contains(date.Year) ? date : null;
}
