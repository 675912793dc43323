namespace EGovCms.Data.Changes;

/// <summary>
/// The tenant's change log. <see cref="Append"/> only adds to the current <see cref="TenantDb"/>: the entry is stored by
/// the same <c>SaveChanges</c>, in the same transaction, as what it tells, or not at all.
/// </summary>
public interface IChangeLog
{
    /// <param name="kind">What happened, dotted: <c>content.published</c>.</param>
    /// <param name="subject">Id of what it happened to, at most 64 characters.</param>
    /// <param name="data">Small facts that consumers need, serialised as JSON; null for none.</param>
    void Append(string kind, string subject, object? data = null);
}
