namespace EGovCms.Workflows.Storage;

/// <summary>A case, in the store of its tenant.</summary>
internal sealed class CaseRow
{
    public const int TitleLength = 200;

    public required string Id { get; init; }

    public required string Definition { get; init; }

    public int Version { get; init; }

    public required string SubjectKind { get; init; }

    public required string SubjectId { get; init; }

    /// <summary>As it is, for lists and their order: nothing personal may stand in it.</summary>
    public required string Title { get; set; }

    public required string State { get; set; }

    /// <summary>Grows with each command: whoever read an older one cannot write.</summary>
    public long Revision { get; set; }

    /// <summary>How many lines its history has.</summary>
    public int Entries { get; set; }

    /// <summary>JSON, encrypted.</summary>
    public string Data { get; set; } = CaseWords.NoValues;

    /// <summary>JSON, encrypted.</summary>
    public string Participants { get; set; } = CaseWords.NoValues;

    public DateTime StartedUtc { get; init; }

    public DateTime StateSinceUtc { get; set; }

    public DateTime? EndedUtc { get; set; }
}
