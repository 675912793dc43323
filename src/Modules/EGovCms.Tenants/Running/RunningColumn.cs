namespace EGovCms.Tenants.Running;

/// <summary>The columns of the list of running sites.</summary>
public enum RunningColumn
{
    /// <summary>The site, in the order of the tree.</summary>
    Site,

    /// <summary>Requests in the last hour.</summary>
    Hour,

    /// <summary>Requests in the last day.</summary>
    Day,

    /// <summary>Share of requests answered from kept pages.</summary>
    Kept,

    /// <summary>Median duration.</summary>
    Median,

    /// <summary>95th percentile of the durations.</summary>
    P95,

    /// <summary>Answers of 500 and more.</summary>
    Errors,

    /// <summary>Estimated memory.</summary>
    Memory,

    /// <summary>Time of the last request.</summary>
    Last,
}
