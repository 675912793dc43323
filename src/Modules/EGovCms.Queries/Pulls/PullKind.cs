namespace EGovCms.Queries.Pulls;

/// <summary>Where data are fetched from.</summary>
internal enum PullKind
{
    /// <summary>The newest file of a folder.</summary>
    Folder,

    /// <summary>A view of a database.</summary>
    Database,

    /// <summary>An address that answers JSON or CSV.</summary>
    Http,
}
