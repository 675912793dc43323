using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Portal.Abstractions;
using Microsoft.AspNetCore.Http;

namespace EGovCms.Mailbox.Public;

/// <summary>Which published letters are asked for. What makes no sense is left out, so that every address shows something.</summary>
internal sealed record LetterFilter
{
    private const int EarliestYear = 1990;
    private const int LatestYear = 2200;
    private const int Months = 12;
    private const int LongestUnit = 200;

    /// <summary>As it was typed.</summary>
    public string Query { get; init; } = "";

    /// <summary>All must stand in the letter, its title or its answer.</summary>
    public IReadOnlyList<string> Words { get; init; } = [];

    public string Mailbox { get; init; } = "";

    public LetterKind? Kind { get; init; }

    public string Unit { get; init; } = "";

    public int? Year { get; init; }

    /// <summary>Of the year; null without one.</summary>
    public int? Month { get; init; }

    public bool IsEmpty => Words.Count == 0 && Mailbox.Length == 0 && Kind is null && Unit.Length == 0 && Year is null;

    public static LetterFilter From(IQueryCollection query)
    {
        var words = SearchText.Words(query["q"]);
        var year = Number(query["year"], EarliestYear, LatestYear);
        var (mailbox, unit) = (Plain(query["box"]), Plain(query["unit"]));
        return new()
        {
            Query = string.Join(' ', words),
            Words = words,
            Mailbox = mailbox,
            Kind = Enum.TryParse<LetterKind>(query["kind"], out var kind) && Enum.IsDefined(kind) && kind is not LetterKind.Report ? kind : null,
            Unit = unit.Length > LongestUnit ? "" : unit,
            Year = year,
            Month = year is null ? null : Number(query["month"], 1, Months),
        };
    }

    /// <summary>The time asked for; null when none is.</summary>
    public (DateTime From, DateTime To)? Span(SiteSettings site)
    {
        if (Year is not { } year)
            return null;
        var first = new DateTime(year, Month ?? 1, 1);
        return (site.ToUtc(first), site.ToUtc(Month is null ? first.AddYears(1) : first.AddMonths(1)));
    }

    /// <summary>The address of a page of what is asked for.</summary>
    public string Url(int page)
    {
        (string Key, string Value)[] asked =
        [
            ("q", Query), ("box", Mailbox), ("kind", Kind?.ToString() ?? ""), ("unit", Unit), ("year", Text(Year)), ("month", Text(Month)), ("page", page > 1 ? Text(page) : ""),
        ];
        var query = string.Join('&', asked.Where(each => each.Value.Length > 0).Select(each => $"{each.Key}={Uri.EscapeDataString(each.Value)}"));
        return query.Length == 0 ? "~/letters" : "~/letters?" + query;
    }

    // PostgreSQL takes no NUL in a text.
    private static string Plain(string? typed) => (typed ?? "").Replace("\0", "", StringComparison.Ordinal);

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static int? Number(string? typed, int least, int most) =>
        int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most ? number : null;
}
