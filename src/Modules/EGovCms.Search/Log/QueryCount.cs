namespace EGovCms.Search.Log;

/// <summary>What is to be added to a row.</summary>
/// <param name="Asked">How often it was asked.</param>
/// <param name="Missed">How often nothing was found.</param>
/// <param name="Opened">How often something found was opened.</param>
internal readonly record struct QueryCount(int Asked, int Missed, int Opened)
{
    public static QueryCount operator +(QueryCount one, QueryCount other) => new(one.Asked + other.Asked, one.Missed + other.Missed, one.Opened + other.Opened);
}
