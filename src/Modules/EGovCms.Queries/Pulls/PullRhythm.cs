namespace EGovCms.Queries.Pulls;

/// <summary>How often data are fetched.</summary>
internal enum PullRhythm
{
    Hourly,

    Daily,

    /// <summary>Each Monday.</summary>
    Weekly,

    /// <summary>On the first of each month.</summary>
    Monthly,
}
