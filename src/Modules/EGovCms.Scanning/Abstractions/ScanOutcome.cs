namespace EGovCms.Scanning.Abstractions;

/// <summary>What a scan can come to.</summary>
public enum ScanOutcome
{
    /// <summary>Nothing was found.</summary>
    Clean,

    /// <summary>A virus was found.</summary>
    Infected,

    /// <summary>The scanner was not reached, had no answer in time, or refused the file: it may be asked again.</summary>
    Unavailable,

    /// <summary>The installation has no scanner.</summary>
    NotConfigured,
}
