namespace EGovCms.Mailbox.Statistics;

/// <summary>What a period's letters come to.</summary>
/// <param name="Letters">By mailbox and kind.</param>
/// <param name="Days">Days to the answer, by mailbox and kind.</param>
/// <param name="Units">By unit, those with the most first.</param>
/// <param name="UnitDays">Days to the answer, by unit.</param>
/// <param name="Months">The year's months.</param>
internal sealed record StatisticsFigures(
    IReadOnlyList<StatisticsCount> Letters, IReadOnlyList<DaysCount> Days, IReadOnlyList<StatisticsCount> Units, IReadOnlyList<DaysCount> UnitDays, IReadOnlyList<MonthCount> Months)
{
    public StatisticsCount Total => StatisticsCount.Sum("", Letters);

    public decimal? MedianOf(Func<DaysCount, bool> which) => Median.Of(Days.Where(which).Select(each => (each.Days, (long)each.Count)));

    public decimal? MedianOfUnit(string name) => Median.Of(UnitDays.Where(each => each.Name == name).Select(each => (each.Days, (long)each.Count)));
}
