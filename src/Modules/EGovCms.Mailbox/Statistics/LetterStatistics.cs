using EGovCms.Data;
using EGovCms.Data.Settings;
using EGovCms.Mailbox.Storage;
using Microsoft.EntityFrameworkCore;

namespace EGovCms.Mailbox.Statistics;

/// <summary>Counts letters in the database, on both of them alike. Sealed reports are in no figure. Scoped.</summary>
internal sealed class LetterStatistics(TenantDb db, MonthFigures months, TimeProvider time)
{
    private const int MostUnits = 20;

    private IQueryable<LetterRow> Letters => db.Set<LetterRow>().AsNoTracking().Where(letter => !letter.IsSealed);

    private IQueryable<LetterRow> Undone => Letters.Where(letter => !LetterStates.Finished.Contains(letter.State));

    public async Task<StatisticsFigures> ReadAsync(StatisticsPeriod period, SiteSettings site, CancellationToken cancellation)
    {
        var letters = Letters.Where(letter => letter.ReceivedUtc >= period.FromUtc && letter.ReceivedUtc < period.ToUtc);
        return new(
            await CountAsync(letters, cancellation),
            await DaysAsync(letters, cancellation),
            await UnitsAsync(letters, cancellation),
            await UnitDaysAsync(letters, cancellation),
            await months.ReadAsync(period.Year, site, cancellation));
    }

    /// <summary>How many letters came, and how many of them were answered.</summary>
    public async Task<(int Received, int Answered)> SumAsync(CancellationToken cancellation)
    {
        var sum = await Letters.GroupBy(_ => 1).Select(all => new { Received = all.Count(), Answered = all.Count(letter => letter.AnsweredUtc != null) }).SingleOrDefaultAsync(cancellation);
        return (sum?.Received ?? 0, sum?.Answered ?? 0);
    }

    /// <summary>How each mailbox answered since it exists, by its key.</summary>
    public async Task<IReadOnlyDictionary<string, AnswerCount>> AnswersAsync(CancellationToken cancellation) =>
        (await DaysAsync(Letters, cancellation)).GroupBy(each => each.Name).ToDictionary(
            box => box.Key,
            box => new AnswerCount(box.Sum(each => each.Count), Median.Of(box.Select(each => (each.Days, (long)each.Count)))));

    /// <summary>When the first and the last letter came; null when there is none.</summary>
    public async Task<(DateTime First, DateTime Last)?> BoundsAsync(CancellationToken cancellation)
    {
        var bounds = await Letters.GroupBy(_ => 1).Select(all => new { First = all.Min(letter => letter.ReceivedUtc), Last = all.Max(letter => letter.ReceivedUtc) }).SingleOrDefaultAsync(cancellation);
        return bounds is null ? null : (DateTime.SpecifyKind(bounds.First, DateTimeKind.Utc), DateTime.SpecifyKind(bounds.Last, DateTimeKind.Utc));
    }

    /// <summary>What is late now, whenever it came: by mailbox, and by the units with which it lies.</summary>
    public async Task<(IReadOnlyList<OverdueCount> Mailboxes, IReadOnlyList<OverdueCount> Units)> OverdueAsync(CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var mailboxes = await Undone.Where(letter => letter.DueUtc < now).GroupBy(letter => letter.Mailbox)
            .Select(box => new OverdueCount { Name = box.Key, Count = box.Count(), DueUtc = box.Min(letter => letter.DueUtc) })
            .OrderByDescending(each => each.Count).ThenBy(each => each.Name).ToListAsync(cancellation);
        var units = await db.Set<UnitRow>().Where(unit => unit.DoneUtc == null && unit.DueUtc < now && Undone.Any(letter => letter.Id == unit.LetterId)).GroupBy(unit => unit.Name)
            .Select(unit => new OverdueCount { Name = unit.Key, Count = unit.Count(), DueUtc = unit.Min(row => row.DueUtc) })
            .OrderByDescending(each => each.Count).ThenBy(each => each.Name).Take(MostUnits).ToListAsync(cancellation);
        return (mailboxes, units);
    }

    private async Task<List<StatisticsCount>> CountAsync(IQueryable<LetterRow> letters, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return await letters
            .Select(letter => new
            {
                letter.Mailbox,
                letter.Kind,
                letter.AnsweredUtc,
                letter.OnTime,
                letter.IsSatisfied,
                letter.DueUtc,
                IsDone = LetterStates.Finished.Contains(letter.State),
            })
            .GroupBy(letter => new { letter.Mailbox, letter.Kind })
            .Select(group => new StatisticsCount
            {
                Name = group.Key.Mailbox,
                Kind = group.Key.Kind,
                Received = group.Count(),
                Done = group.Count(letter => letter.IsDone),
                Answered = group.Count(letter => letter.AnsweredUtc != null),
                OnTime = group.Count(letter => letter.AnsweredUtc != null && letter.OnTime == true),
                Rated = group.Count(letter => letter.IsSatisfied != null),
                Satisfied = group.Count(letter => letter.IsSatisfied == true),
                Overdue = group.Count(letter => !letter.IsDone && letter.DueUtc < now),
            })
            .ToListAsync(cancellation);
    }

    private static Task<List<DaysCount>> DaysAsync(IQueryable<LetterRow> letters, CancellationToken cancellation) => letters
        .Where(letter => letter.AnswerDays != null)
        .GroupBy(letter => new { letter.Mailbox, letter.Kind, letter.AnswerDays })
        .Select(group => new DaysCount { Name = group.Key.Mailbox, Kind = group.Key.Kind, Days = group.Key.AnswerDays!.Value, Count = group.Count() })
        .ToListAsync(cancellation);

    private Task<List<StatisticsCount>> UnitsAsync(IQueryable<LetterRow> letters, CancellationToken cancellation)
    {
        var now = time.GetUtcNow().UtcDateTime;
        return db.Set<UnitRow>()
            .Join(letters, unit => unit.LetterId, letter => letter.Id, (unit, letter) => new { unit.Name, unit.DoneUtc, unit.DueUtc, unit.Result, unit.Card, letter.IsSatisfied })
            .GroupBy(unit => unit.Name)
            .Select(group => new StatisticsCount
            {
                Name = group.Key,
                Received = group.Count(),
                Done = group.Count(unit => unit.DoneUtc != null),
                Answered = group.Count(unit => unit.Result == Flow.LetterUnits.AnsweredResult),
                OnTime = group.Count(unit => unit.Result == Flow.LetterUnits.AnsweredResult && unit.Card < LetterCard.Yellow),
                Rated = group.Count(unit => unit.IsSatisfied != null),
                Satisfied = group.Count(unit => unit.IsSatisfied == true),
                Overdue = group.Count(unit => unit.DoneUtc == null && unit.DueUtc < now),
            })
            .OrderByDescending(unit => unit.Received).ThenBy(unit => unit.Name).Take(MostUnits)
            .ToListAsync(cancellation);
    }

    private Task<List<DaysCount>> UnitDaysAsync(IQueryable<LetterRow> letters, CancellationToken cancellation) => db.Set<UnitRow>()
        .Where(unit => unit.Result == Flow.LetterUnits.AnsweredResult)
        .Join(letters.Where(letter => letter.AnswerDays != null), unit => unit.LetterId, letter => letter.Id, (unit, letter) => new { unit.Name, letter.AnswerDays })
        .GroupBy(unit => new { unit.Name, unit.AnswerDays })
        .Select(group => new DaysCount { Name = group.Key.Name, Days = group.Key.AnswerDays!.Value, Count = group.Count() })
        .ToListAsync(cancellation);
}
