namespace EGovCms.Data.Changes;

/// <summary>
/// Hears of each entry in every process, soon after its commit, from the tenant's start on: for caches in memory, which
/// each process has of its own. A singleton of the tenant; nothing is stored, nothing is repeated. What must not be missed is
/// the work of an <see cref="IChangeConsumer"/>, to which each entry is delivered in one process.
/// </summary>
public interface IChangeObserver
{
    /// <summary>
    /// Smaller hears earlier; 0 unless there is a reason. What is made of others' caches is dropped after them, or it could be made of
    /// them again before they were dropped.
    /// </summary>
    int Order => 0;

    /// <summary>Must be quick, must not throw and must not use the store.</summary>
    void Observe(IReadOnlyList<ChangeEntry> entries);
}
