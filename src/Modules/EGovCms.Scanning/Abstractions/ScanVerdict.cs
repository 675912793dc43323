namespace EGovCms.Scanning.Abstractions;

/// <summary>What the scanner says of a file.</summary>
/// <param name="Outcome">Whether it is clean.</param>
/// <param name="Finding">What was found, by the scanner's name for it, or why it was not looked at; for the log and the record, not for the public.</param>
public sealed record ScanVerdict(ScanOutcome Outcome, string? Finding = null);
