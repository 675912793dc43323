using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using EGovCms.Calendar.Holidays;

namespace EGovCms.Calendar.Editing;

/// <summary>
/// Reads the State Council's yearly notice as it is published: “二、春节：2月15日（周日）至23日（周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。”
/// What is read is shown before it is stored, so that a person has the last word.
/// </summary>
internal static partial class HolidayNotice
{
    /// <summary>The longest text that is read, in characters.</summary>
    public const int MaxLength = 20_000;

    private static readonly (string Word, string Name)[] Names =
    [
        ("元旦", "NewYear"), ("春节", "SpringFestival"), ("清明", "Qingming"), ("劳动节", "LabourDay"), ("五一", "LabourDay"),
        ("端午", "DragonBoat"), ("国庆", "NationalDay"), ("十一", "NationalDay"), ("中秋", "MidAutumn"), ("胜利", "Victory"),
    ];

    /// <summary>The holidays that the text tells, of the year that it names or else of <paramref name="year"/>; none when it tells none.</summary>
    public static HolidayYear Read(string text, int year)
    {
        var plain = Bracketed().Replace(text.Normalize(NormalizationForm.FormKC), "").Replace(" ", "", StringComparison.Ordinal);
        plain = Dash().Replace(plain, "至");
        if (NamedYear().Match(plain) is { Success: true } named)
            year = Number(named.Groups[1]);
        var holidays = new List<Holiday>();
        foreach (Match part in Part().Matches(plain))
            holidays.AddRange(Holidays(NameOf(part.Groups["name"].Value), part.Groups["body"].Value, year));
        return new HolidayYear(year, holidays);
    }

    private static IEnumerable<Holiday> Holidays(string name, string body, int year)
    {
        var free = new SortedSet<DateOnly>();
        var work = new SortedSet<DateOnly>();
        var month = 0;
        foreach (var clause in body.Split(',', '。', ';', '\n'))
        {
            if (clause.Contains("公休", StringComparison.Ordinal) || clause.Contains("调至", StringComparison.Ordinal))
                continue;
            var works = clause.Contains("上班", StringComparison.Ordinal);
            if (!works && !Rests().IsMatch(clause))
                continue;
            foreach (Match match in Days().Matches(clause))
                (works ? work : free).UnionWith(DatesOf(match, name, year, ref month));
        }

        work.ExceptWith(free);
        foreach (var (from, to) in Runs(free))
        {
            yield return new Holiday(name, from, to, work.Count > 0 ? [.. work] : null);
            work.Clear();
        }
    }

    private static List<DateOnly> DatesOf(Match match, string name, int year, ref int month)
    {
        var dates = new List<DateOnly>();
        month = match.Groups["m1"].Success ? Number(match.Groups["m1"]) : month;
        if (DateOf(match.Groups["y1"], month, match.Groups["d1"], name, year) is not { } from)
            return dates;
        month = match.Groups["m2"].Success ? Number(match.Groups["m2"]) : month;
        var to = match.Groups["d2"].Success ? DateOf(match.Groups["y2"], month, match.Groups["d2"], name, year) : from;
        for (var date = from; date <= to && dates.Count < 31; date = date.AddDays(1))
            dates.Add(date);
        return dates;
    }

    private static DateOnly? DateOf(Group named, int month, Group day, string name, int year)
    {
        // New Year's free days and make-up days may lie in the December before; the notice does not always name that year.
        var of = named.Success ? Number(named) : name == "NewYear" && month == 12 ? year - 1 : year;
        return DateOnly.TryParseExact($"{of:0000}-{month:00}-{Number(day):00}", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
    }

    private static IEnumerable<(DateOnly From, DateOnly To)> Runs(SortedSet<DateOnly> dates)
    {
        (DateOnly From, DateOnly To)? run = null;
        foreach (var date in dates)
        {
            if (run is { } open && open.To.AddDays(1) == date)
            {
                run = (open.From, date);
                continue;
            }

            if (run is { } done)
                yield return done;
            run = (date, date);
        }

        if (run is { } last)
            yield return last;
    }

    private static string NameOf(string words)
    {
        var known = Names.Where(n => words.Contains(n.Word, StringComparison.Ordinal)).Select(n => n.Name).Distinct().ToList();
        return known.Count > 0 ? string.Join('+', known) : words;
    }

    private static int Number(Group group) => int.Parse(group.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\([^)]{0,40}\)|[“”""]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex("[-—–~～]+", RegexOptions.CultureInvariant)]
    private static partial Regex Dash();

    [GeneratedRegex(@"(\d{4})年部分", RegexOptions.CultureInvariant)]
    private static partial Regex NamedYear();

    [GeneratedRegex(@"(?:^|[。\n;、])(?<name>[^:。\n;,、\d]{2,12}(?:、[^:。\n;,、\d]{2,12})?):(?<body>[^:]{1,400}?)(?=(?:[一二三四五六七八九十]{1,2}、)[^:。\n]{2,24}:|\n\n|$)", RegexOptions.CultureInvariant, 2000)]
    private static partial Regex Part();

    [GeneratedRegex("放假|补休|调休", RegexOptions.CultureInvariant)]
    private static partial Regex Rests();

    [GeneratedRegex(@"(?:(?<y1>\d{4})年)?(?:(?<m1>\d{1,2})月)?(?<d1>\d{1,2})日(?:至(?:(?<y2>\d{4})年)?(?:(?<m2>\d{1,2})月)?(?<d2>\d{1,2})日)?", RegexOptions.CultureInvariant)]
    private static partial Regex Days();
}
