namespace EGovCms.Notices.Abstractions;

/// <summary>Takes notices to people. Scoped.</summary>
public interface INoticeOutbox
{
    /// <summary>
    /// Adds the notice to the scope's <c>TenantDb</c>: it is stored by the next <c>SaveChanges</c> together with what it tells, or not at
    /// all. After the commit it is delivered in the background, at least once.
    /// </summary>
    void Add(OutgoingNotice notice);
}
