namespace EGovCms.Statistics.Dashboard;

/// <summary>Periods that are offered.</summary>
public enum PeriodChoice
{
    Today,
    Week,
    Month,
    Year,

    /// <summary>From one day to another.</summary>
    Own,
}
