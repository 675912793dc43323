using EGovCms.Data;
using EGovCms.Data.Settings;
using EGovCms.Mailbox.Abstractions;
using EGovCms.Mailbox.Statistics;
using EGovCms.Mailbox.Storage;
using EGovCms.Mailbox.Tests.Site;
using Microsoft.Extensions.DependencyInjection;

namespace EGovCms.Mailbox.Tests.Statistics;

public sealed class StatisticsOnSqliteTests(MailboxSite site) : StatisticsTests(site), IClassFixture<MailboxSite>;

public sealed class StatisticsOnPostgresTests(PostgresMailboxSite site) : StatisticsTests(site), IClassFixture<PostgresMailboxSite>;

/// <summary>Figures of six letters, counted by hand. The site's clock is eight hours ahead.</summary>
public abstract class StatisticsTests(MailboxSite site) : IAsyncLifetime
{
    private static readonly SiteSettings Settings = new();

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await site.InAsync(MailboxSite.Government, async services =>
    {
        var db = services.GetRequiredService<TenantDb>();
        if (await db.FindAsync<LetterRow>(["a"], Token) is not null)
            return 0;
        db.AddRange(
            // The first hour of February there, the last day of January here.
            Letter("a", "mayor", LetterKind.Help, new(2020, 1, 31, 17, 0, 0), days: 2, onTime: true, satisfied: true),
            Letter("b", "mayor", LetterKind.Help, new(2020, 2, 10, 3, 0, 0), days: 3, onTime: false, satisfied: false),
            Letter("c", "mayor", LetterKind.Complaint, new(2020, 2, 29, 15, 59, 59), state: LetterStates.Handling, due: new(2020, 3, 10)),
            Letter("d", "deputy-mayor", LetterKind.Consultation, new(2020, 12, 31, 15, 0, 0), state: LetterStates.Refused),
            // The first hours of 2021 there.
            Letter("e", "mayor", LetterKind.Help, new(2020, 12, 31, 16, 0, 0), state: LetterStates.New),
            Letter("f", "mayor", LetterKind.Report, new(2020, 5, 5), days: 9, onTime: true, satisfied: true, isSealed: true));
        db.AddRange(
            Unit("a1", "a", "市教育局", LetterCard.None, done: true, "answered"), Unit("a2", "a", "市公安局", LetterCard.None, done: true, "returned"),
            Unit("b1", "b", "市教育局", LetterCard.Yellow, done: true, "answered"), Unit("c1", "c", "钟山区人民政府", LetterCard.Yellow, done: false, ""),
            Unit("f1", "f", "市公安局", LetterCard.None, done: true, "answered"));
        return await db.SaveChangesAsync(Token);
    });

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return default;
    }

    [Fact]
    public async Task Year_is_counted_by_the_sites_calendar_without_sealed_reports()
    {
        var figures = await ReadAsync(2020, null);

        var total = figures.Total;
        Assert.Equal((4, 3, 1, 2, 1), (total.Received, total.Done, total.Undone, total.Answered, total.OnTime));
        Assert.Equal((2, 1, 1), (total.Rated, total.Satisfied, total.Overdue));
        Assert.Equal(2.5m, figures.MedianOf(_ => true));
        Assert.Equal(2, figures.Letters.Where(each => each.Kind is LetterKind.Help).Sum(each => each.Received));
        Assert.Equal(3, figures.Letters.Where(each => each.Name == "mayor").Sum(each => each.Received));
        Assert.DoesNotContain(figures.Letters, each => each.Kind is LetterKind.Report);
        Assert.Equal([0L, 3, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1], figures.Months.Select(month => month.Received));
        Assert.Equal((2L, 1L), (figures.Months[1].Done, figures.Months[1].OnTime));
    }

    [Fact]
    public async Task Month_is_counted_alone_and_another_year_too()
    {
        Assert.Equal(3, (await ReadAsync(2020, 2)).Total.Received);
        Assert.Equal(0, (await ReadAsync(2020, 1)).Total.Received);
        Assert.Equal(1, (await ReadAsync(2021, 1)).Total.Received);
    }

    [Fact]
    public async Task Units_are_counted_by_what_came_to_them()
    {
        var figures = await ReadAsync(2020, null);

        Assert.Equal(["市教育局", "市公安局", "钟山区人民政府"], figures.Units.Select(unit => unit.Name).OrderBy(name => name != "市教育局").ThenBy(name => name, StringComparer.Ordinal));
        var bureau = figures.Units.Single(unit => unit.Name == "市教育局");
        Assert.Equal((2, 2, 2, 1, 1), (bureau.Received, bureau.Done, bureau.Answered, bureau.OnTime, bureau.Satisfied));
        Assert.Equal(2.5m, figures.MedianOfUnit("市教育局"));
        var district = figures.Units.Single(unit => unit.Name == "钟山区人民政府");
        Assert.Equal((1, 0, 1), (district.Received, district.Done, district.Overdue));
        // It sent the letter back: that is no answer.
        Assert.Equal((1, 1, 0), (figures.Units.Single(unit => unit.Name == "市公安局") is var police ? (police.Received, police.Done, police.Answered) : default));
    }

    [Fact]
    public async Task What_is_late_is_told_to_all_with_the_unit_it_lies_with()
    {
        var (mailboxes, units) = await site.InAsync(MailboxSite.Government, services => services.GetRequiredService<LetterStatistics>().OverdueAsync(Token));

        Assert.Equal([("mayor", 1)], mailboxes.Select(each => (each.Name, each.Count)));
        Assert.Equal([("钟山区人民政府", 1)], units.Select(each => (each.Name, each.Count)));
    }

    [Fact]
    public async Task Page_shows_each_chart_with_its_table()
    {
        using var browser = site.CreateBrowser();
        var page = await browser.OpenAsync("/zf/letters/statistics?year=2020", Token);

        Assert.Equal(["4", "3", "1", "50%", "2.5", "50%"], page.Document.QuerySelectorAll(".stat-total dd").Select(figure => figure.TextContent));
        Assert.Equal(4, page.Document.QuerySelectorAll(".stat-pair").Length);
        Assert.All(page.Document.QuerySelectorAll(".stat-pair"), pair => Assert.NotNull(pair.QuerySelector("figure + .stat-scroll table")));
        Assert.Contains("逾期未答复", page.Text, StringComparison.Ordinal);
        Assert.Equal(["市长信箱", "3", "2", "1", "1", "50%", "2.5", "50%"], page.Document.QuerySelectorAll("#stat-boxes ~ .stat-pair tbody tr:first-child > *").Select(cell => cell.TextContent));
    }

    private Task<StatisticsFigures> ReadAsync(int year, int? month) => site.InAsync(MailboxSite.Government, services =>
        services.GetRequiredService<LetterStatistics>().ReadAsync(StatisticsPeriod.Of(year, month, Settings), Settings, Token));

    private static LetterRow Letter(
        string id, string mailbox, LetterKind kind, DateTime received, int? days = null, bool? onTime = null, bool? satisfied = null, bool isSealed = false,
        string? state = null, DateTime? due = null) => new()
        {
            Id = id,
            Number = id,
            Mailbox = mailbox,
            Kind = kind,
            Title = id,
            Content = "",
            PasswordHash = "-",
            Culture = "zh-CN",
            SubmissionId = id,
            ReceivedUtc = Utc(received),
            CaseId = "",
            State = state ?? LetterStates.Closed,
            StateSinceUtc = Utc(received),
            DueUtc = due is { } at ? Utc(at) : null,
            AnsweredUtc = days is null ? null : Utc(received.AddDays(days.Value)),
            AnswerDays = days,
            OnTime = onTime,
            IsSatisfied = satisfied,
            IsSealed = isSealed,
        };

    private static UnitRow Unit(string task, string letter, string name, LetterCard card, bool done, string result) => new()
    {
        TaskId = task,
        LetterId = letter,
        Tenant = "",
        Name = name,
        SentUtc = Utc(new(2020, 2, 1)),
        DueUtc = Utc(new(2020, 3, 1)),
        DoneUtc = done ? Utc(new(2020, 2, 3)) : null,
        Result = result,
        Card = card,
    };

    private static DateTime Utc(DateTime time) => DateTime.SpecifyKind(time, DateTimeKind.Utc);
}
