namespace EGovCms.Mailbox.Storage;

/// <summary>A unit to which a letter was dispatched (转办).</summary>
public sealed class UnitRow
{
    /// <summary>The workflow task's id.</summary>
    public required string TaskId { get; init; }

    public required string LetterId { get; init; }

    public required string Tenant { get; init; }

    public required string Name { get; init; }

    public DateTime SentUtc { get; init; }

    public DateTime? DueUtc { get; set; }

    public DateTime? DoneUtc { get; set; }

    /// <summary>How it ended: <c>answered</c>, <c>returned</c>, or empty.</summary>
    public string Result { get; set; } = "";

    public LetterCard Card { get; set; }
}
