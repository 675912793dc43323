using EGovCms.Mailbox.Abstractions;

namespace EGovCms.Mailbox.Statistics;

/// <summary>How many letters of a mailbox and kind, or of a unit, took so many working days to their answer.</summary>
internal sealed record DaysCount
{
    /// <summary>The mailbox's key, or the unit's name.</summary>
    public string Name { get; init; } = "";

    public LetterKind Kind { get; init; }

    public int Days { get; init; }

    public int Count { get; init; }
}
