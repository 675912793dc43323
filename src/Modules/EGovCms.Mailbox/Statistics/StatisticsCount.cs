using EGovCms.Mailbox.Abstractions;

namespace EGovCms.Mailbox.Statistics;

/// <summary>Letters of one mailbox, kind or unit, counted by the database.</summary>
internal sealed record StatisticsCount
{
    /// <summary>The mailbox's key, or the unit's name.</summary>
    public string Name { get; init; } = "";

    public LetterKind Kind { get; init; }

    public int Received { get; init; }

    /// <summary>Answered, refused, merged or taken back by their writers, and not taken up again.</summary>
    public int Done { get; init; }

    public int Answered { get; init; }

    /// <summary>Answered within the time limit.</summary>
    public int OnTime { get; init; }

    public int Rated { get; init; }

    public int Satisfied { get; init; }

    /// <summary>Not done, and its time is over.</summary>
    public int Overdue { get; init; }

    public int Undone => Received - Done;

    /// <summary>The sum of several.</summary>
    public static StatisticsCount Sum(string name, IEnumerable<StatisticsCount> counts) => counts.Aggregate(new StatisticsCount { Name = name }, (sum, each) => sum with
    {
        Received = sum.Received + each.Received,
        Done = sum.Done + each.Done,
        Answered = sum.Answered + each.Answered,
        OnTime = sum.OnTime + each.OnTime,
        Rated = sum.Rated + each.Rated,
        Satisfied = sum.Satisfied + each.Satisfied,
        Overdue = sum.Overdue + each.Overdue,
    });
}
