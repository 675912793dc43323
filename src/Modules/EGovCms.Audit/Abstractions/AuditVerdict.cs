namespace EGovCms.Audit.Abstractions;

/// <summary>What a check of the record found.</summary>
/// <param name="Entries">How many entries in a row are as they were sealed, from the first one on.</param>
/// <param name="Fault">What is wrong with the entry after them.</param>
public sealed record AuditVerdict(long Entries, AuditFault Fault)
{
    /// <summary>Whether nothing was found.</summary>
    public bool IsIntact => Fault == AuditFault.None;
}
