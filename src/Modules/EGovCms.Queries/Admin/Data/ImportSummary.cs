using EGovCms.Queries.Imports;

namespace EGovCms.Queries.Admin.Data;

/// <summary>An import as pages show it.</summary>
public sealed record ImportSummary
{
    public required string Id { get; init; }

    public required string FileName { get; init; }

    /// <summary>The name of its state; the words are <c>Desk_Import_{name}</c>.</summary>
    public required string State { get; init; }

    public bool IsDryRun { get; init; }

    /// <summary>Whether it waits or runs.</summary>
    public bool IsRunning { get; init; }

    public long Rows { get; init; }

    public double Share { get; init; }

    public TimeSpan? TimeLeft { get; init; }

    public int Faults { get; init; }

    public bool IsCut { get; init; }

    /// <summary>The key of the text that tells why it failed, and its argument.</summary>
    public string? Problem { get; init; }

    public string? ProblemArgument { get; init; }

    public string? By { get; init; }

    public DateTime CreatedUtc { get; init; }

    public DateTime? FinishedUtc { get; init; }

    /// <summary>Of a dry run that found nothing wrong, until when its file is kept; null when it is gone.</summary>
    public DateTime? KeptUntilUtc { get; init; }

    internal static ImportSummary Of(ImportProgress progress, bool isKept)
    {
        ArgumentNullException.ThrowIfNull(progress);
        var row = progress.Row;
        return new()
        {
            Id = row.Id,
            FileName = row.FileName,
            State = row.State.ToString(),
            IsDryRun = row.IsDryRun,
            IsRunning = row.State <= ImportState.Indexing,
            Rows = row.RowsDone,
            Share = row.Share,
            TimeLeft = progress.TimeLeft,
            Faults = row.Faults,
            IsCut = row.IsCut,
            Problem = row.Problem,
            ProblemArgument = row.ProblemArgument,
            By = row.StartedBy,
            CreatedUtc = row.CreatedUtc,
            FinishedUtc = row.FinishedUtc,
            KeptUntilUtc = isKept && row is { IsDryRun: true, State: ImportState.Done } ? row.FinishedUtc + ImportDesk.TriedKept : null,
        };
    }
}
