namespace EGovCms.Queries.Imports;

/// <summary>An import of a file into a data set.</summary>
internal sealed class ImportRow
{
    public required string Id { get; init; }

    public required string DataSetId { get; init; }

    /// <summary>The version that it makes.</summary>
    public required string VersionId { get; init; }

    public required string FileName { get; init; }

    /// <summary>The <see cref="ImportMapping"/>.</summary>
    public required string Mapping { get; init; }

    /// <summary>All but the switch.</summary>
    public bool IsDryRun { get; init; }

    public ImportState State { get; set; }

    /// <summary>Rows of the file that were read.</summary>
    public long RowsDone { get; set; }

    /// <summary>How much of the work is done, from 0 to 1.</summary>
    public double Share { get; set; }

    /// <summary>When it was begun, or taken up again, and how much was done then: what the time left is told from.</summary>
    public DateTime? RunUtc { get; set; }

    public double RunShare { get; set; }

    /// <summary>What is wrong, in the file of errors.</summary>
    public int Faults { get; set; }

    /// <summary>There is more wrong than the file of errors tells.</summary>
    public bool IsCut { get; set; }

    /// <summary>The key of the text that tells why it failed, and its argument.</summary>
    public string? Problem { get; set; }

    public string? ProblemArgument { get; set; }

    /// <summary>Who started it.</summary>
    public string? StartedBy { get; init; }

    public DateTime CreatedUtc { get; init; }

    public DateTime? FinishedUtc { get; set; }
}
