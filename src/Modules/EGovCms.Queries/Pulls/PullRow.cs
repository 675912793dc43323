namespace EGovCms.Queries.Pulls;

/// <summary>That a data set is fetched from time to time.</summary>
internal sealed class PullRow
{
    public required string DataSetId { get; init; }

    /// <summary>The <see cref="PullSource"/>.</summary>
    public required string Source { get; set; }

    public PullRhythm Rhythm { get; set; }

    /// <summary>When in a day, in minutes of the site's clocks; of an hour alone those of the hour.</summary>
    public int Minute { get; set; }

    public bool IsOn { get; set; }

    /// <summary>When it is due; null while it is off.</summary>
    public DateTime? NextUtc { get; set; }

    public DateTime? LastUtc { get; set; }

    public PullOutcome Outcome { get; set; }

    /// <summary>The import that was started last.</summary>
    public string? ImportId { get; set; }

    /// <summary>The key of the text that tells why nothing could be fetched, and its argument.</summary>
    public string? Problem { get; set; }

    public string? ProblemArgument { get; set; }

    /// <summary>The digest of what was fetched last, to leave alone what is the same.</summary>
    public string? Digest { get; set; }
}
