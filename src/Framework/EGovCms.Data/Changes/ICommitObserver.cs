namespace EGovCms.Data.Changes;

/// <summary>
/// Hears of this process's own commits at once, before the change log is read: for caches that whoever has just saved must not find
/// stale. Every entry comes again to the <see cref="IChangeObserver"/>s, in order. A singleton of the tenant.
/// </summary>
public interface ICommitObserver
{
    /// <summary>Must be quick, must not throw and must not use the store.</summary>
    void Committed(ChangeEntry entry);
}
