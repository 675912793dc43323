namespace EGovCms.Audit.Abstractions;

/// <summary>How a record can fail its check.</summary>
public enum AuditFault
{
    /// <summary>It does not.</summary>
    None,

    /// <summary>An entry is not there; those after it are.</summary>
    Missing,

    /// <summary>An entry, or its hash, is not what it was when it was sealed.</summary>
    Changed,

    /// <summary>The newest entries are gone: the platform has witnessed more of them. Also after a backup was restored.</summary>
    CutOff,

    /// <summary>All hashes agree with each other, and not with the platform's witness: the whole was written anew.</summary>
    Rewritten,

    /// <summary>The platform's witness cannot be read: it was changed, or the installation's keys are lost.</summary>
    WitnessUnreadable,
}
