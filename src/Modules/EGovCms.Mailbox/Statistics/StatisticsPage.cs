using System.Globalization;
using EGovCms.Admin.Abstractions;
using EGovCms.Data.Settings;
using EGovCms.Mailbox.Public;
using EGovCms.Theming.Caching;
using EGovCms.Theming.Pages;
using EGovCms.Theming.Shapes;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Localization;

namespace EGovCms.Mailbox.Statistics;

/// <summary>来信统计: figures of a year or a month, each chart with its table, what many wrote about, and what is late.</summary>
internal sealed class StatisticsPage(
    LetterStatistics statistics, TopicMemo topics, PublicLetters letters, PublicFrame frame, PageDependencies dependencies, TimeProvider time, IStringLocalizer<MailboxText> text)
{
    private const int MostTopics = 12;

    /// <summary>Letters come all day; the page may be so old.</summary>
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(5);

    public async Task<IResult> ShowAsync(HttpContext http)
    {
        var site = await frame.SiteAsync();
        var now = time.GetUtcNow();
        var years = await YearsAsync(site, http.RequestAborted);
        var filter = LetterFilter.From(http.Request.Query);
        var year = filter.Year is { } asked && years.Contains(asked) ? asked : years[0];
        var period = StatisticsPeriod.Of(year, filter.Month, site);
        dependencies.ExpireAt(now + Kept);
        dependencies.Add([LetterTag.All, LetterTag.Mailboxes]);
        var title = text["Statistics_Title"].Value;
        return new PageResult(await FillAsync(new Shape("LetterStatistics"), period, years, site, http))
        {
            Title = [title],
            DependsOn = [],
            Meta = frame.Column(title, text["Statistics_Description"]),
            Breadcrumbs = frame.Trail(title, (text["Public_Mailboxes"], "~/mailboxes"), (text["Public_Letters"], "~/letters")),
            Alternates = PageAlternate.InEveryLanguage(http, "~/letters/statistics"),
            Canonical = "~/letters/statistics",
        };
    }

    private async Task<Shape> FillAsync(Shape page, StatisticsPeriod period, IReadOnlyList<int> years, SiteSettings site, HttpContext http)
    {
        var figures = await statistics.ReadAsync(period, site, http.RequestAborted);
        var names = await frame.NamesAsync();
        var total = figures.Total;
        page["Period"] = period.Month is { } month ? text["Statistics_PeriodMonth", period.Year, month].Value : text["Public_YearOf", period.Year].Value;
        page["Years"] = years.Select(each => Option(each, text["Public_YearOf", each], each == period.Year)).ToList();
        page["Months"] = Enumerable.Range(1, StatisticsPeriod.Months).Select(each => Option(each, text["Public_MonthOf", each], each == period.Month)).ToList();
        page["IsEmpty"] = total.Received == 0;
        page["Total"] = StatisticsRows.Row(text, text["Statistics_All"], total, figures.MedianOf(_ => true));
        page["MonthChart"] = MonthChart.Draw(figures.Months, text);
        page["Kinds"] = StatisticsRows.Table(text["Statistics_ByKind"], text["Letter_Kind"], figures.Letters.GroupBy(each => each.Kind).OrderBy(group => group.Key)
            .Select(group => StatisticsRows.Row(text, frame.Kind(group.Key), StatisticsCount.Sum("", group), figures.MedianOf(each => each.Kind == group.Key))));
        page["Mailboxes"] = StatisticsRows.Table(text["Statistics_ByMailbox"], text["Mailbox"], figures.Letters.GroupBy(each => each.Name).OrderByDescending(group => group.Sum(each => each.Received)).ThenBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => StatisticsRows.Row(text, names.GetValueOrDefault(group.Key) ?? group.Key, StatisticsCount.Sum("", group), figures.MedianOf(each => each.Name == group.Key))));
        page["Units"] = StatisticsRows.Table(text["Statistics_ByUnit"], text["Public_Unit"], figures.Units.Select(unit => StatisticsRows.Row(text, unit.Name, unit, figures.MedianOfUnit(unit.Name))));
        page["Topics"] = (await TopicsAsync(period, http.RequestAborted))
            .Select(topic => new Shape("HotTopic") { ["Word"] = topic.Word, ["Letters"] = topic.Letters, ["Url"] = http.Href(new LetterFilter { Query = topic.Word }.Url(1)) }).ToList();
        var overdue = await statistics.OverdueAsync(http.RequestAborted);
        page["Overdue"] = overdue.Mailboxes.Select(each => Late(names.GetValueOrDefault(each.Name) ?? each.Name, each, site)).ToList();
        page["OverdueUnits"] = overdue.Units.Select(each => Late(each.Name, each, site)).ToList();
        page["Now"] = PublicFrame.Minute(site, time.GetUtcNow().UtcDateTime);
        return page;
    }

    private async Task<IReadOnlyList<HotTopic>> TopicsAsync(StatisticsPeriod period, CancellationToken cancellation) => await topics.GetAsync(period, Kept, async () =>
        HotTopics.Find(await letters.TopicsAsync((period.FromUtc, period.ToUtc), cancellation), await letters.TopicsAsync(null, cancellation), MostTopics));

    /// <summary>The newest year first; the present one when there are no letters.</summary>
    private async Task<IReadOnlyList<int>> YearsAsync(SiteSettings site, CancellationToken cancellation)
    {
        if (await statistics.BoundsAsync(cancellation) is not var (first, last))
            return [site.ToSiteTime(time.GetUtcNow().UtcDateTime).Year];
        var (from, to) = (site.ToSiteTime(first).Year, site.ToSiteTime(last).Year);
        return [.. Enumerable.Range(from, to - from + 1).Reverse()];
    }

    private static Shape Option(int value, string words, bool isChosen) =>
        new("MailOption") { ["Value"] = value.ToString(CultureInfo.InvariantCulture), ["Text"] = words, ["Chosen"] = isChosen };

    private static Shape Late(string name, OverdueCount count, SiteSettings site) =>
        new("Overdue") { ["Name"] = name, ["Count"] = count.Count, ["Since"] = count.DueUtc is { } due ? PublicFrame.Day(site, due) : null };
}
