using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;

namespace EGovCms.Search.Pages;

/// <summary>When what is looked for was published: lately, or between two days of the site's calendar. What is no day is left out.</summary>
/// <param name="Name"><c>week</c>, <c>month</c>, <c>year</c>, or empty.</param>
/// <param name="From">The first day; null for none.</param>
/// <param name="Until">The last day; null for none.</param>
internal sealed record SearchPeriod(string Name, DateOnly? From, DateOnly? Until)
{
    public static readonly IReadOnlyList<string> Names = ["week", "month", "year"];

    public static SearchPeriod Any { get; } = new("", null, null);

    public bool IsAny => Name.Length == 0 && From is null && Until is null;

    public static SearchPeriod Read(string? name, string? from, string? until)
    {
        if (name is not null && Names.Contains(name))
            return new(name, null, null);
        var (first, last) = (Day(from), Day(until));
        // Two days the wrong way round are meant the right way.
        return first > last ? new("", last, first) : new("", first, last);
    }

    public static string Text(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    /// <summary>The moments between which it lies.</summary>
    public (DateTime? FromUtc, DateTime? UntilUtc) ToUtc(SiteSettings site, DateTime nowUtc)
    {
        var today = DateOnly.FromDateTime(site.ToSiteTime(nowUtc));
        var from = Name switch { "week" => today.AddDays(-7), "month" => today.AddMonths(-1), "year" => today.AddYears(-1), _ => From };
        return (from is { } first ? site.ToUtc(first.ToDateTime(TimeOnly.MinValue)) : null, Until is { } last && last < DateOnly.MaxValue ? site.ToUtc(last.AddDays(1).ToDateTime(TimeOnly.MinValue)) : null);
    }

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is >= 1900 and < 3000 ? day : null;
}
