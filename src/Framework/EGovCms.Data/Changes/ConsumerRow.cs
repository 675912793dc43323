namespace EGovCms.Data.Changes;

/// <summary>How far a consumer has come, and which process serves it now.</summary>
internal sealed class ConsumerRow
{
    public required string Name { get; set; }

    /// <summary>The last entry that was handled.</summary>
    public long Position { get; set; }

    /// <summary>The pump that delivers now, or null.</summary>
    public string? LeaseOwner { get; set; }

    /// <summary>When its claim ends unless renewed.</summary>
    public DateTime? LeaseUntilUtc { get; set; }

    /// <summary>Failures in a row.</summary>
    public int Failures { get; set; }

    /// <summary>Not before this time is a failed batch delivered again.</summary>
    public DateTime? RetryUtc { get; set; }

    public string? LastError { get; set; }
}
