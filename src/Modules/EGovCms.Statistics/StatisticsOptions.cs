namespace EGovCms.Statistics;

/// <summary>How the installation counts. Section <c>Statistics</c>.</summary>
public sealed class StatisticsOptions
{
    /// <summary>The section's name.</summary>
    public const string Section = "Statistics";

    /// <summary>False: nothing is counted on any site.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>IANA name of the zone whose days and hours are counted. One for all sites, so that their figures can be added.</summary>
    public string TimeZone { get; set; } = "Asia/Shanghai";

    /// <summary>A file in MaxMind's format that tells where addresses are; null: regions are not told.</summary>
    public string? RegionFile { get; set; }

    /// <summary>For so many days hours are told day by day; before that, by whole months.</summary>
    public int HourDays { get; set; } = 60;

    /// <summary>For so many days everything else is told day by day; before that, by whole months.</summary>
    public int DayDays { get; set; } = 400;

    /// <summary>So many pages wait at most to be counted; beyond, they are not.</summary>
    public int MostWaiting { get; set; } = 65_536;
}
