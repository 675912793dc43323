namespace EGovCms.Queries.Definitions;

/// <summary>The change log's words for query systems. Pages that show a system depend on its key.</summary>
internal static class QueryChanges
{
    /// <summary>A definition was made, changed or removed; the subject is its key.</summary>
    public const string SystemChanged = "query.system-changed";

    /// <summary>Another version of a data set is in service; the subject is the system's key.</summary>
    public const string DataSwitched = "query.data-switched";
}
