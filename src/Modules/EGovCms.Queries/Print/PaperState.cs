namespace EGovCms.Queries.Print;

/// <summary>How what a genuine paper shows stands to the data of today.</summary>
internal enum PaperState
{
    /// <summary>The version that it was made from is in service.</summary>
    Current,

    /// <summary>A newer version is, and shows the same.</summary>
    Same,

    /// <summary>A newer version shows something else.</summary>
    Changed,

    /// <summary>The data set is out of service.</summary>
    Withdrawn,
}
