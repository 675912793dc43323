namespace EGovCms.Queries.Admin.Systems;

/// <summary>A query system in the list.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Name">What it is called.</param>
/// <param name="Standing">Whether citizens can ask in it now.</param>
/// <param name="Columns">How many columns it has.</param>
/// <param name="DataSets">How many data sets.</param>
/// <param name="Rows">The rows in service, of all of them; null when none is.</param>
/// <param name="DataUtc">When the latest of them was taken into service.</param>
public sealed record SystemSummary(string Key, string Name, SystemStanding Standing, int Columns, int DataSets, long? Rows, DateTime? DataUtc)
{
    /// <summary>Whether it is open, within its time or not.</summary>
    public bool IsOpen => Standing is SystemStanding.Open or SystemStanding.Early or SystemStanding.Over;
}
