namespace EGovCms.Queries.Imports;

/// <summary>Where an import stands.</summary>
internal enum ImportState
{
    /// <summary>Waits for its turn.</summary>
    Waiting,

    /// <summary>Reads the file.</summary>
    Reading,

    /// <summary>All is read; the index is made.</summary>
    Indexing,

    /// <summary>Switched in; of a dry run, nothing is wrong.</summary>
    Done,

    /// <summary>Rows are wrong: nothing was switched in, and the file of errors tells.</summary>
    Refused,

    /// <summary>The file cannot be read, or there is no room: <see cref="ImportRow.Problem"/> tells.</summary>
    Failed,

    /// <summary>Somebody stopped it.</summary>
    Cancelled,
}
