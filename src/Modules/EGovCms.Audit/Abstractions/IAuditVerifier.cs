namespace EGovCms.Audit.Abstractions;

/// <summary>Tells whether the tenant's record is what was recorded. Scoped.</summary>
public interface IAuditVerifier
{
    /// <summary>Seals what waits, then computes every hash anew and compares the last with the platform's witness.</summary>
    Task<AuditVerdict> VerifyAsync(CancellationToken cancellation = default);

    /// <summary>
    /// Lets the platform witness a record whose hashes agree with each other and not with the witness, as after a backup was restored; the act is recorded in it.
    /// Returns what a check found before; nothing is done where that is <see cref="AuditFault.None"/>, or where the hashes themselves are wrong.
    /// </summary>
    Task<AuditVerdict> AcceptAsync(CancellationToken cancellation = default);
}
