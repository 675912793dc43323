namespace EGovCms.Data.Audit;

/// <summary>
/// The tenant's append-only record of what administrators did: actor, address and time are taken from the request. Each entry is
/// also a structured log with the tenant and trace id.
/// </summary>
public interface IAuditTrail
{
    /// <summary>Records what is about to be stored: in the same save, and so in the same transaction, or not at all.</summary>
    /// <inheritdoc cref="RecordAsync" path="/param" />
    void Add(string action, string subject, object? before = null, object? after = null);

    /// <summary>Records what was done, after it succeeded. Never put passwords or other secrets into the facts.</summary>
    /// <param name="action">What was done, dotted: <c>role.edited</c>.</param>
    /// <param name="subject">What it was done to: a role's, user's or tenant's name; at most 128 characters.</param>
    /// <param name="before">The facts before, serialised as JSON; null for none.</param>
    /// <param name="after">The facts after, serialised as JSON; null for none.</param>
    /// <param name="cancellation">Cancels the writing.</param>
    Task RecordAsync(string action, string subject, object? before = null, object? after = null, CancellationToken cancellation = default);
}
