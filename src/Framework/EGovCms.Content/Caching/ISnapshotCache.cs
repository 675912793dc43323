namespace EGovCms.Content.Caching;

/// <summary>A cache whose content is read anew after a change.</summary>
public interface ISnapshotCache
{
    /// <summary>Forgets the snapshot. Call it after the change is committed.</summary>
    void Invalidate();
}
